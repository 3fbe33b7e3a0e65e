package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What lets a user choose a password without knowing the present one, once and for a while. */
@Entity
@NotAudited
@Table(name = "one_time_tokens")
public class OneTimeToken {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Purpose purpose;

  @Column(name = "token_hash", updatable = false)
  private byte[] tokenHash;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  /** Why it was given out. */
  public enum Purpose {
    INVITATION,
    PASSWORD_RESET
  }

  protected OneTimeToken() {}

  /** A token of which only the hash is known here. */
  OneTimeToken(
      long userId, Purpose purpose, byte[] hash, Instant expiresAt, Instant now, String by) {
    this.userId = userId;
    this.purpose = purpose;
    this.tokenHash = hash.clone();
    this.expiresAt = expiresAt;
    this.createdAt = now;
    this.createdBy = by;
  }

  boolean isUsable(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  void use(Instant now) {
    usedAt = now;
  }

  long userId() {
    return userId;
  }
}
