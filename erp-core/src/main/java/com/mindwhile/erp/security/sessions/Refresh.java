package com.mindwhile.erp.security.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The exchange of a refresh token.
 *
 * @param refreshToken the latest one that was given out
 */
public record Refresh(@NotBlank @Size(max = 128) String refreshToken) {

  @Override
  public String toString() {
    return "Refresh[…]";
  }
}
