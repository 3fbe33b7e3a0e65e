package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The second factor of a super admin. Until its owner has shown a code it is not asked for. What
 * happens to it is audited as events of the account.
 */
@Entity
@NotAudited
@Table(name = "super_admin_second_factors")
class SecondFactor {

  @Id
  @Column(name = "super_admin_id")
  private Long superAdminId;

  private byte[] secret;

  @Column(name = "secret_key_id")
  private long secretKeyId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "last_step")
  private long lastStep;

  protected SecondFactor() {}

  SecondFactor(long superAdminId, EncryptedSecret secret, Instant now) {
    this.superAdminId = superAdminId;
    this.secret = secret.ciphertext();
    this.secretKeyId = secret.keyId();
    this.createdAt = now;
  }

  /** Uses up a code, if it is good and later than the last one used. */
  boolean accept(Totp totp, String code, Instant now) {
    OptionalLong step = totp.stepOf(code, now, lastStep);
    step.ifPresent(used -> lastStep = used);
    return step.isPresent();
  }

  /** Its owner has shown that they have it. */
  void confirm(Instant now) {
    confirmedAt = now;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  /** The key, as the vault returned it. */
  byte[] secret() {
    return secret.clone();
  }
}
