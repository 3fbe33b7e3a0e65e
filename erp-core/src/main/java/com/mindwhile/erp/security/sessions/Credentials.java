package com.mindwhile.erp.security.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody signs in with.
 *
 * @param username their user name, for super admins their e-mail address
 */
public record Credentials(
    @NotBlank @Size(max = 255) String username, @NotBlank @Size(max = 128) String password) {

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
