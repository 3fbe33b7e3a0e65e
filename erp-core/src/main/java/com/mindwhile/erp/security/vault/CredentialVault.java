package com.mindwhile.erp.security.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts and decrypts the secrets the platform keeps, with AES-256-GCM (Tink). A secret is bound
 * to what it is for, its <em>context</em> (such as {@code school:7}): moved to another row it does
 * not decrypt.
 */
@ApplicationScoped
public class CredentialVault {

  private KeysetHandle keys;
  private Aead aead;

  protected CredentialVault() {}

  /** Opens the vault with the keys in the file that {@code erp.vault.keyset-file} names. */
  @Inject
  public CredentialVault(@ConfigProperty(name = "erp.vault.keyset-file") String keySetFile) {
    this(Path.of(keySetFile)); // the server's MicroProfile Config converts to no Path
  }

  /** Opens the vault with the keys in that file. */
  public CredentialVault(Path keySetFile) {
    keys = new KeySetFile(keySetFile).read();
    try {
      aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "The key set at " + keySetFile + " is not one for AEAD", unusable);
    }
  }

  /** Encrypts with the primary key. */
  public EncryptedSecret encrypt(String secret, String context) {
    try {
      byte[] ciphertext =
          aead.encrypt(
              secret.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
      return new EncryptedSecret(ciphertext, Integer.toUnsignedLong(keys.getPrimary().getId()));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("A secret could not be encrypted", failed);
    }
  }

  /**
   * The secret. @throws IllegalStateException if it is of another context, was changed, or its key
   * is missing
   */
  public String decrypt(byte[] ciphertext, String context) {
    try {
      byte[] secret = aead.decrypt(ciphertext, context.getBytes(StandardCharsets.UTF_8));
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(
          "A secret for " + context + " could not be decrypted", failed);
    }
  }

  /**
   * @throws IllegalStateException if one of the keys that stored secrets still use is not in the
   *     key set
   */
  public void requireKeys(Collection<Long> keyIdsInUse) {
    TreeSet<Long> missing = new TreeSet<>(keyIdsInUse);
    for (int i = 0; i < keys.size(); i++) {
      missing.remove(Integer.toUnsignedLong(keys.getAt(i).getId()));
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("The key set lacks keys that are still in use: " + missing);
    }
  }
}
