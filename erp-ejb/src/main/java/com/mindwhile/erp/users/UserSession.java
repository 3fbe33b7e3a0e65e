package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.sessions.Session;
import com.mindwhile.erp.security.sessions.SessionClient;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A school user's sign-in. */
@Entity
@NotAudited
@Table(name = "user_sessions")
@AttributeOverride(name = "accountId", column = @Column(name = "user_id", updatable = false))
public class UserSession extends Session {

  protected UserSession() {}

  UserSession(UserAccount account, SessionClient client, Instant now, Duration lifetime) {
    super(account.id(), client, now, lifetime);
  }
}
