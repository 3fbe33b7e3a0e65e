package com.mindwhile.erp.security.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialVaultTest {

  @TempDir private Path directory;

  private Path file;

  @BeforeEach
  void generate() {
    file = directory.resolve("keyset.json");
    new KeySetFile(file).generate();
  }

  @Test
  void aSecretComesBackInItsOwnContextOnly() {
    CredentialVault vault = new CredentialVault(file);
    EncryptedSecret secret = vault.encrypt("hunter2", "school:7");

    assertThat(vault.decrypt(secret.ciphertext(), "school:7")).isEqualTo("hunter2");
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.decrypt(secret.ciphertext(), "school:8"));
  }

  @Test
  void aChangedCiphertextIsRefused() {
    CredentialVault vault = new CredentialVault(file);
    byte[] ciphertext = vault.encrypt("hunter2", "school:7").ciphertext();
    ciphertext[ciphertext.length - 1] ^= 1;

    assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(ciphertext, "school:7"));
  }

  @Test
  void afterARotationOldSecretsStillOpenAndNewOnesUseTheNewKey() {
    CredentialVault before = new CredentialVault(file);
    EncryptedSecret old = before.encrypt("hunter2", "school:7");
    new KeySetFile(file).add();
    new KeySetFile(file).useNewest();
    CredentialVault after = new CredentialVault(file);

    assertThat(after.decrypt(old.ciphertext(), "school:7")).isEqualTo("hunter2");
    assertThat(after.encrypt("hunter2", "school:7").keyId()).isNotEqualTo(old.keyId());
    after.requireKeys(Set.of(old.keyId()));
  }

  @Test
  void anAddedKeyDecryptsBeforeItEncrypts() throws Exception {
    EncryptedSecret old = new CredentialVault(file).encrypt("hunter2", "school:7");
    new KeySetFile(file).add();
    Path otherNode = Files.copy(file, directory.resolve("other-node.json"));
    new KeySetFile(file).useNewest();
    EncryptedSecret next = new CredentialVault(file).encrypt("hunter2", "school:7");

    CredentialVault notRestartedYet = new CredentialVault(otherNode);

    assertThat(next.keyId()).isNotEqualTo(old.keyId());
    assertThat(notRestartedYet.encrypt("hunter2", "school:7").keyId()).isEqualTo(old.keyId());
    assertThat(notRestartedYet.decrypt(next.ciphertext(), "school:7")).isEqualTo("hunter2");
  }

  @Test
  void aKeyIsAddedAndTakenIntoUseInTurn() {
    KeySetFile keys = new KeySetFile(file);

    assertThatIllegalStateException().isThrownBy(keys::useNewest).withMessageContaining("add one");
    keys.add();
    assertThatIllegalStateException().isThrownBy(keys::add).withMessageContaining("already");
    keys.useNewest();
    assertThatIllegalStateException().isThrownBy(keys::useNewest);
  }

  @Test
  void aKeySetThatLacksAKeyInUseIsRefused() {
    long inUse = new CredentialVault(file).encrypt("hunter2", "school:7").keyId();
    Path other = directory.resolve("other.json");
    new KeySetFile(other).generate();

    assertThatIllegalStateException()
        .isThrownBy(() -> new CredentialVault(other).requireKeys(Set.of(inUse)))
        .withMessageContaining(Long.toString(inUse));
  }

  @Test
  void theFileIsItsOwnersAloneAndNeverReplaced() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatIllegalStateException().isThrownBy(() -> new KeySetFile(file).generate());
  }

  @Test
  void withoutAFileThereIsNoVault() {
    Path missing = directory.resolve("missing.json");
    assertThatIllegalStateException()
        .isThrownBy(() -> new CredentialVault(missing))
        .withMessageContaining("generate-key");
  }
}
