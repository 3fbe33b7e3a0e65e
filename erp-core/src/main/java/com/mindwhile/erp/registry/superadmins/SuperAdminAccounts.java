package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.AccountSessions;
import com.mindwhile.erp.security.sessions.Accounts;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.security.sessions.SessionClient;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** The super admins' accounts and sessions, in the master registry. */
@Stateless
public class SuperAdminAccounts
    extends AccountSessions<SuperAdmin, SuperAdminSession, SuperAdminRefreshToken>
    implements Accounts {

  @Inject @RegistryDatabase private EntityManager registry;
  @EJB private PlatformAuditTrail audit;
  @Inject private SecondFactorRows secondFactors;

  public SuperAdminAccounts() {
    super(SuperAdmin.class, SuperAdminSession.class, SuperAdminRefreshToken.class);
  }

  @Override
  public Caller.Kind kind() {
    return Caller.Kind.SUPER_ADMIN;
  }

  @Override
  protected EntityManager database() {
    return registry;
  }

  @Override
  protected String nameProperty() {
    return "email";
  }

  @Override
  protected SuperAdminSession newSession(
      SuperAdmin admin, SessionClient client, Instant now, Duration lifetime) {
    return new SuperAdminSession(admin, client, now, lifetime);
  }

  @Override
  protected SuperAdminRefreshToken newToken(
      SuperAdminSession session, OpaqueToken token, Instant now) {
    return new SuperAdminRefreshToken(session, token, now);
  }

  @Override
  protected Caller caller(SuperAdmin admin, String sessionId) {
    return Caller.superAdmin(admin.id(), admin.name(), sessionId);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean hasSecondFactor(long accountId) {
    return secondFactors.isConfirmed(accountId);
  }

  @Override
  protected boolean provesSecondFactor(SuperAdmin admin, String code, Instant now) {
    return secondFactors.prove(admin.id(), code, now);
  }

  @Override
  protected void note(String event, Long accountId) {
    audit.record(
        Change.event(event, "SuperAdmin", accountId == null ? null : accountId.toString(), null),
        null);
  }
}
