package com.mindwhile.erp.security.vault;

import java.util.Arrays;

/**
 * A secret as it may be stored.
 *
 * @param ciphertext what {@link CredentialVault#decrypt} takes
 * @param keyId the key of the key set it was encrypted with
 */
public record EncryptedSecret(byte[] ciphertext, long keyId) {

  public EncryptedSecret {
    ciphertext = ciphertext.clone();
  }

  @Override
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncryptedSecret that
        && keyId == that.keyId
        && Arrays.equals(ciphertext, that.ciphertext);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ciphertext) + Long.hashCode(keyId);
  }

  @Override
  public String toString() {
    return "EncryptedSecret[keyId=" + keyId + "]";
  }
}
