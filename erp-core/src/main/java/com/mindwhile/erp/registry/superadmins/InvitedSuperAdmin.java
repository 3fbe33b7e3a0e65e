package com.mindwhile.erp.registry.superadmins;

import java.time.Instant;

/**
 * A new super admin and what lets them choose a password.
 *
 * @param token goes behind {@code /admin/welcome#}; works once and is shown this once
 * @param expiresAt until when
 */
public record InvitedSuperAdmin(long id, String email, String token, Instant expiresAt) {
  @Override
  public String toString() {
    return "InvitedSuperAdmin[id=" + id + "]";
  }
}
