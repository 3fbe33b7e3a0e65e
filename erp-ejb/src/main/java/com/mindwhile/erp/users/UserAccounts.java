package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.AccountSessions;
import com.mindwhile.erp.security.sessions.Accounts;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.security.sessions.SessionClient;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts and sessions of the school that is entered. */
@Stateless
public class UserAccounts extends AccountSessions<UserAccount, UserSession, UserRefreshToken>
    implements Accounts {

  @Inject @SchoolDatabase private EntityManager school;
  @Inject private SchoolContext context;
  @EJB private AuditTrail audit;

  public UserAccounts() {
    super(UserAccount.class, UserSession.class, UserRefreshToken.class);
  }

  @Override
  public Caller.Kind kind() {
    return Caller.Kind.SCHOOL_USER;
  }

  @Override
  protected EntityManager database() {
    return school;
  }

  @Override
  protected String nameProperty() {
    return "username";
  }

  @Override
  protected UserSession newSession(
      UserAccount account, SessionClient client, Instant now, Duration lifetime) {
    return new UserSession(account, client, now, lifetime);
  }

  @Override
  protected UserRefreshToken newToken(UserSession session, OpaqueToken token, Instant now) {
    return new UserRefreshToken(session, token, now);
  }

  @Override
  protected Caller caller(UserAccount account, String sessionId) {
    List<Role> roles =
        school
            .createQuery(
                "select distinct r from User u join u.roles r left join fetch r.grants"
                    + " where u.id = :user",
                Role.class)
            .setParameter("user", account.id())
            .getResultList();
    return new Caller(
        Caller.Kind.SCHOOL_USER,
        account.id(),
        account.name(),
        context.current().id(),
        sessionId,
        roles.stream().map(Role::name).collect(Collectors.toSet()),
        Rights.of(roles).permissions(),
        account.person());
  }

  @Override
  protected void note(String event, Long accountId) {
    audit.record(event, "User", accountId == null ? null : accountId.toString());
  }
}
