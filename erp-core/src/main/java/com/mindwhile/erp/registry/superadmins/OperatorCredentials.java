package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.security.sessions.Credentials;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a super admin signs in with.
 *
 * @param username their e-mail address
 * @param code of the second factor if they have one, or a recovery code
 */
public record OperatorCredentials(
    @NotBlank @Size(max = 255) String username,
    @NotBlank @Size(max = 128) String password,
    @Size(max = 32) String code) {

  /** Without the code. */
  public Credentials withoutCode() {
    return new Credentials(username, password);
  }

  @Override
  public String toString() {
    return "OperatorCredentials[…]";
  }
}
