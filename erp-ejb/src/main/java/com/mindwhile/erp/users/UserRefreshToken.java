package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.security.sessions.RefreshToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refresh token of a school user's session. */
@Entity
@NotAudited
@Table(name = "refresh_tokens")
public class UserRefreshToken extends RefreshToken {

  protected UserRefreshToken() {}

  UserRefreshToken(UserSession session, OpaqueToken token, Instant now) {
    super(session, token, now);
  }
}
