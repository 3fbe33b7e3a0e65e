package com.mindwhile.erp.security.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in and everything that follows from it: the family of refresh tokens, each the successor
 * of the one before. It ends when it is revoked or when its last token was not used in time.
 */
@MappedSuperclass
public abstract class Session {

  @Id private String id;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  private String address;

  @Column(name = "user_agent")
  private String userAgent;

  /** What became of a refresh token that was presented. */
  public enum Renewal {
    /** It is used up; its successor may be handed out. */
    RENEWED,
    /** The session or the token has ended. */
    REFUSED,
    /**
     * It was used before: it, or its successor, is in the wrong hands, so the session was ended.
     */
    REUSED
  }

  protected Session() {}

  protected Session(long accountId, SessionClient client, Instant now, Duration lifetime) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = now.plus(lifetime);
    this.address = client.address();
    this.userAgent = client.userAgent();
  }

  /**
   * Uses up a refresh token of this session.
   *
   * @param lifetime how long the successor will be good for, if there is to be one
   */
  public Renewal renew(RefreshToken presented, Instant now, Duration lifetime) {
    if (!isLive(now)) {
      return Renewal.REFUSED;
    }
    if (presented.isUsed()) {
      revoke(now);
      return Renewal.REUSED;
    }
    presented.use(now);
    lastUsedAt = now;
    expiresAt = now.plus(lifetime);
    return Renewal.RENEWED;
  }

  /** Ends it. */
  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /** Whether it goes on. */
  public boolean isLive(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public String id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  /** How it may be shown. */
  public SessionView view() {
    return new SessionView(id, createdAt, lastUsedAt, expiresAt, revokedAt, address, userAgent);
  }
}
