package com.mindwhile.erp.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * The code with which an operator goes on who has shown the password, see {@link PendingSignIn}.
 *
 * @param code of the second factor, or a recovery code
 */
public record SecondFactorCredential(String code) implements Credential {
  @Override
  public String toString() {
    return "SecondFactorCredential[…]";
  }
}
