package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.security.sessions.RefreshToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refresh token of a super admin's session. */
@Entity
@NotAudited
@Table(name = "super_admin_refresh_tokens")
public class SuperAdminRefreshToken extends RefreshToken {

  protected SuperAdminRefreshToken() {}

  SuperAdminRefreshToken(SuperAdminSession session, OpaqueToken token, Instant now) {
    super(session, token, now);
  }
}
