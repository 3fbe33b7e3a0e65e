package com.mindwhile.erp.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.KeySetFile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  @TempDir private Path folder;
  private final TestClock clock = new TestClock();
  private final KeysInMemory table = new KeysInMemory();
  private CredentialVault vault;

  @BeforeEach
  void openVault() {
    Path file = folder.resolve("keys.json");
    new KeySetFile(file).generate();
    vault = new CredentialVault(file);
  }

  private SigningKeys node() {
    return new SigningKeys(table, vault, clock, 90);
  }

  private SigningKeys nodeWithOtherVaultKeys() {
    Path file = folder.resolve("other-keys.json");
    new KeySetFile(file).generate();
    return new SigningKeys(table, new CredentialVault(file), clock, 90);
  }

  @Test
  void theFirstKeyIsMadeWhenItIsNeededAndKept() {
    SigningKeys node = node();

    String kid = node.signing().getKeyID();

    assertThat(table.rows).hasSize(1);
    assertThat(node.signing().getKeyID()).isEqualTo(kid);
    assertThat(node().signing().getKeyID()).isEqualTo(kid);
  }

  @Test
  void ofTwoNodesThatMakeTheFirstKeyAtOnceBothUseTheOneThatWasStored() {
    SigningKeys other = node();
    table.beforeAdd = other::signing;

    String kid = node().signing().getKeyID();

    assertThat(table.rows).hasSize(1);
    assertThat(kid).isEqualTo(other.signing().getKeyID());
  }

  @Test
  void thePrivateKeyIsStoredEncryptedForItsOwnRow() {
    String kid = node().signing().getKeyID();

    assertThat(table.rows.get(0).pair(vault).isPrivate()).isTrue();
    assertThatThrownBy(() -> vault.decrypt(new byte[64], SigningKey.vaultContext(kid)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyPublicHalvesArePublished() {
    SigningKeys node = node();
    String kid = node.signing().getKeyID();

    assertThat(node.published().getKeys())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.getKeyID()).isEqualTo(kid);
              assertThat(key.isPrivate()).isFalse();
            });
  }

  @Test
  void aNewKeyIsPublishedAtOnceAndSignsOnceEveryNodeHasReadIt() {
    SigningKeys node = node();
    String first = node.signing().getKeyID();

    node.rotate();
    assertThat(node.published().getKeys()).hasSize(2);
    assertThat(node.signing().getKeyID()).isEqualTo(first);

    clock.advance(SigningKeys.ANNOUNCED_FOR);
    assertThat(node.signing().getKeyID()).isNotEqualTo(first);
  }

  @Test
  void aReplacedKeyVerifiesUntilItsLastTokensHaveExpired() {
    SigningKeys node = node();
    String first = node.signing().getKeyID();
    node.rotate();

    clock.advance(SigningKeys.ANNOUNCED_FOR.plus(Duration.ofMinutes(16)));
    assertThat(node.verifying(first)).isPresent();

    clock.advance(SigningKeys.VERIFIES_FOR);
    assertThat(node.verifying(first)).isEmpty();
  }

  @Test
  void aNodeReadsAgainForAKeyItDoesNotKnowButNotForEveryForgedOne() {
    SigningKeys node = node();
    node.signing();
    SigningKeys other = node();
    other.rotate();
    clock.advance(SigningKeys.REREAD_FOR_UNKNOWN_AFTER.plusMillis(1));

    assertThat(node.verifying(table.rows.get(1).kid())).isPresent();

    int reads = table.reads;
    for (int i = 0; i < 100; i++) {
      assertThat(node.verifying("forged-" + i)).isEmpty();
    }
    assertThat(table.reads).isEqualTo(reads);
  }

  @Test
  void aWithdrawnKeyIsRefusedWithinAMinute() {
    SigningKeys node = node();
    String kid = node.signing().getKeyID();
    table.rows.get(0).retire(clock.instant());

    clock.advance(SigningKeys.REREAD_AFTER.plusMillis(1));

    assertThat(node.verifying(kid)).isEmpty();
    assertThat(node.signing().getKeyID()).isNotEqualTo(kid);
  }

  @Test
  void theKnownKeysStayInUseWhileTheRegistryIsAway() {
    SigningKeys node = node();
    String kid = node.signing().getKeyID();
    table.away = true;

    clock.advance(Duration.ofMinutes(10));

    assertThat(node.verifying(kid)).isPresent();
    assertThat(node.signing().getKeyID()).isEqualTo(kid);
  }

  @Test
  void aKeyThatCannotBeDecryptedVerifiesAndIsPublished() {
    String kid = node().signing().getKeyID();

    SigningKeys other = nodeWithOtherVaultKeys();

    assertThat(other.verifying(kid))
        .hasValueSatisfying(key -> assertThat(key.isPrivate()).isFalse());
    assertThat(other.published().getKeyByKeyId(kid)).isNotNull();
  }

  @Test
  void aKeyThatCannotBeDecryptedDoesNotHideTheOthers() {
    SigningKeys node = node();
    String first = node.signing().getKeyID();
    nodeWithOtherVaultKeys().rotate();

    clock.advance(SigningKeys.ANNOUNCED_FOR);

    assertThat(node.signing().getKeyID()).isEqualTo(first);
    assertThat(table.rows).hasSize(2);
  }

  @Test
  void aNodeThatCanDecryptNoneSignsWithOneOfItsOwn() {
    String first = node().signing().getKeyID();
    SigningKeys other = nodeWithOtherVaultKeys();

    String own = other.signing().getKeyID();

    assertThat(own).isNotEqualTo(first);
    assertThat(other.signing().getKeyID()).isEqualTo(own);
    assertThat(node().verifying(own)).isPresent();
  }

  @Test
  void aKeyIsReplacedWhenItIsOld() {
    SigningKeys node = node();
    String first = node.signing().getKeyID();

    clock.advance(Duration.ofDays(91));
    node.signing();
    assertThat(table.rows).hasSize(2);

    clock.advance(SigningKeys.ANNOUNCED_FOR);
    assertThat(node.signing().getKeyID()).isNotEqualTo(first);
    assertThat(table.rows).hasSize(2);
  }
}
