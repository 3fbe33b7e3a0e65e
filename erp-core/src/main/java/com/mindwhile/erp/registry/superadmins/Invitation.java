package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets a new super admin choose a password, once. Only the token's hash is stored. */
@Entity(name = "SuperAdminInvitation")
@NotAudited
@Table(name = "super_admin_invitations")
class Invitation {

  @Id
  @Column(name = "super_admin_id")
  private Long superAdminId;

  @Column(name = "token_hash", updatable = false)
  private byte[] tokenHash;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  protected Invitation() {}

  Long superAdminId() {
    return superAdminId;
  }
}
