package com.mindwhile.erp.security.sessions;

import java.io.Serializable;

/**
 * The comparison of a password with a hash that was read before, outside the transaction that acts
 * on it.
 *
 * @param hash what it was compared with; null if there was none
 * @param matches whether it is the one
 */
public record PasswordCheck(String hash, boolean matches) implements Serializable {

  /** Whether it proves knowledge of the password that has this hash now. */
  public boolean proves(String presentHash) {
    return matches && hash != null && hash.equals(presentHash);
  }

  @Override
  public String toString() {
    return "PasswordCheck[matches=" + matches + "]";
  }
}
