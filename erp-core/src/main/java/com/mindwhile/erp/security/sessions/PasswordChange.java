package com.mindwhile.erp.security.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The change of one's own password.
 *
 * @param currentPassword the one that is to be replaced
 * @param newPassword 12 to 128 characters, without the user name
 */
public record PasswordChange(
    @NotBlank @Size(max = 128) String currentPassword,
    @NotBlank @Size(min = 12, max = 128) String newPassword) {

  @Override
  public String toString() {
    return "PasswordChange[…]";
  }
}
