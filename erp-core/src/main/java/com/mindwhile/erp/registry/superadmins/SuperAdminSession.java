package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.sessions.Session;
import com.mindwhile.erp.security.sessions.SessionClient;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A super admin's sign-in. */
@Entity
@NotAudited
@Table(name = "super_admin_sessions")
@AttributeOverride(name = "accountId", column = @Column(name = "super_admin_id", updatable = false))
public class SuperAdminSession extends Session {

  protected SuperAdminSession() {}

  SuperAdminSession(SuperAdmin admin, SessionClient client, Instant now, Duration lifetime) {
    super(admin.id(), client, now, lifetime);
  }
}
