package com.mindwhile.erp.security.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A token that was handed out for a session; good for one use. The session decides about it. */
@MappedSuperclass
public abstract class RefreshToken {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "session_id", updatable = false)
  private String sessionId;

  @Column(name = "token_hash", updatable = false)
  private byte[] tokenHash;

  @Column(name = "issued_at", updatable = false)
  private Instant issuedAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RefreshToken() {}

  protected RefreshToken(Session session, OpaqueToken token, Instant now) {
    this.sessionId = session.id();
    this.tokenHash = token.hash();
    this.issuedAt = now;
  }

  /** Whether it was exchanged for its successor. */
  public boolean isUsed() {
    return usedAt != null;
  }

  public String sessionId() {
    return sessionId;
  }

  void use(Instant now) {
    usedAt = now;
  }
}
