package com.mindwhile.erp.admin.platform;

import java.time.Instant;

/**
 * Where the first administrator of a school chooses a password.
 *
 * @param link works once
 * @param expiresAt until when
 */
public record InvitationLink(String link, Instant expiresAt) {

  /** Without the token. */
  @Override
  public String toString() {
    return "InvitationLink[expiresAt=" + expiresAt + "]";
  }
}
