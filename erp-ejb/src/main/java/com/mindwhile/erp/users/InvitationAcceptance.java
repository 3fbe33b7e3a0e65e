package com.mindwhile.erp.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The choice of a password by somebody who was invited, or whose password is to be reset.
 *
 * @param token from the link they were sent
 * @param password 12 to 128 characters, without the user name
 */
public record InvitationAcceptance(
    @NotBlank @Size(max = 128) String token, @NotBlank @Size(min = 12, max = 128) String password) {

  @Override
  public String toString() {
    return "InvitationAcceptance[…]";
  }
}
