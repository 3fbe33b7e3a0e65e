package com.mindwhile.erp.users;

import java.time.Instant;

/**
 * What a user is sent to choose a password with.
 *
 * @param token goes into the link; shown this once and stored nowhere
 * @param purpose whether it is the first password or a new one
 * @param expiresAt until when it is good
 */
public record Invitation(String token, OneTimeToken.Purpose purpose, Instant expiresAt) {

  @Override
  public String toString() {
    return "Invitation[expiresAt=" + expiresAt + "]";
  }
}
