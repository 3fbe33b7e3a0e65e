package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.rbac.WorkContext.Work;
import com.mindwhile.erp.security.sessions.Account.Admission;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What both planes do alike with accounts and sessions; each plane adds its entities and its
 * database. Rows are locked in the order account or token, then session.
 */
public abstract class AccountSessions<
    A extends Account, S extends Session, R extends RefreshToken> {

  /** How long ended sessions stay listed. */
  private static final Duration LISTED_FOR = Duration.ofDays(30);

  private final Class<A> accounts;
  private final Class<S> sessions;
  private final Class<R> tokens;

  @Inject private Clock clock;
  @Inject private WorkContext work;

  @Inject
  @ConfigProperty(name = "erp.security.refresh-token-days")
  private int refreshTokenDays;

  @Inject
  @ConfigProperty(name = "erp.security.lockout-failures")
  private int lockoutFailures;

  @Inject
  @ConfigProperty(name = "erp.security.lockout-minutes")
  private int lockoutMinutes;

  protected AccountSessions(Class<A> accounts, Class<S> sessions, Class<R> tokens) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  protected abstract EntityManager database();

  /** The account's property that its owner types to sign in. */
  protected abstract String nameProperty();

  protected abstract S newSession(A account, SessionClient client, Instant now, Duration lifetime);

  protected abstract R newToken(S session, OpaqueToken token, Instant now);

  /** Who the account's owner is and what they may do, at present. */
  protected abstract Caller caller(A account, String sessionId);

  /** Notes in the audit what happened to an account; null is one that does not exist. */
  protected abstract void note(String event, Long accountId);

  public Optional<String> passwordHash(String name) {
    return first(
        database()
            .createQuery(
                "select a.passwordHash from "
                    + entity(accounts)
                    + " a where "
                    + named()
                    + " and a.passwordHash is not null",
                String.class)
            .setParameter("name", name)
            .getResultList());
  }

  public Optional<String> passwordHash(long accountId) {
    return Optional.ofNullable(database().find(accounts, accountId)).map(Account::passwordHash);
  }

  public Optional<OpenSession> open(String name, PasswordCheck check, SessionClient client) {
    Instant now = clock.instant();
    Optional<A> account =
        first(
            database()
                .createQuery("select a from " + entity(accounts) + " a where " + named(), accounts)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    if (account.isEmpty()) {
      note("SIGN_IN_FAILED", null);
      return Optional.empty();
    }
    if (!admits(account.get(), check, now)) {
      return Optional.empty();
    }
    S session = newSession(account.get(), client, now, lifetime());
    database().persist(session);
    deleteLongEnded(account.get().id(), now);
    OpenSession open = handOut(account.get(), session, now);
    noteAs(open.caller(), "SIGNED_IN");
    return Optional.of(open);
  }

  public Optional<OpenSession> renew(OpaqueToken refreshToken) {
    Instant now = clock.instant();
    return first(
            database()
                .createQuery(
                    "select t from "
                        + entity(tokens)
                        + " t where t.tokenHash = :hash and t.issuedAt > :issuedAfter",
                    tokens)
                .setParameter("hash", refreshToken.hash())
                .setParameter("issuedAfter", now.minus(lifetime()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList())
        .flatMap(presented -> renew(presented, now));
  }

  public void close(String sessionId) {
    S session = database().find(sessions, sessionId, LockModeType.PESSIMISTIC_WRITE);
    if (session != null) {
      session.revoke(clock.instant());
      note("SIGNED_OUT", session.accountId());
    }
  }

  public boolean changePassword(Caller owner, PasswordCheck check, String newHash) {
    Instant now = clock.instant();
    A account = database().find(accounts, owner.id(), LockModeType.PESSIMISTIC_WRITE);
    if (account == null || !admits(account, check, now)) {
      return false;
    }
    account.changePassword(newHash);
    revokeAll(account.id(), owner.session().orElse(""));
    note("PASSWORD_CHANGED", account.id());
    return true;
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public OptionalInt requiredVersion(String sessionId, long accountId) {
    return database()
        .createQuery(
            "select a from "
                + entity(accounts)
                + " a, "
                + entity(sessions)
                + " s where s.id = :session and s.accountId = a.id and a.id = :account"
                + " and s.revokedAt is null and s.expiresAt > :now",
            accounts)
        .setParameter("session", sessionId)
        .setParameter("account", accountId)
        .setParameter("now", clock.instant())
        .getResultStream()
        .filter(Account::isEnabled)
        .mapToInt(Account::authVersion)
        .findFirst();
  }

  /** Ends an account's sessions but one; none is kept for an id that is not one of them. */
  protected void revokeAll(long accountId, String keptSessionId) {
    database()
        .createQuery(
            "update "
                + entity(sessions)
                + " s set s.revokedAt = :now where s.accountId = :account"
                + " and s.revokedAt is null and s.id <> :kept")
        .setParameter("now", clock.instant())
        .setParameter("account", accountId)
        .setParameter("kept", keptSessionId)
        .executeUpdate();
  }

  protected Duration lifetime() {
    return Duration.ofDays(refreshTokenDays);
  }

  private boolean admits(A account, PasswordCheck check, Instant now) {
    Admission admission =
        account.admit(
            check, now, new LockoutRule(lockoutFailures, Duration.ofMinutes(lockoutMinutes)));
    if (admission != Admission.ADMITTED) {
      note(admission == Admission.LOCKED_NOW ? "ACCOUNT_LOCKED" : "SIGN_IN_FAILED", account.id());
    }
    return admission == Admission.ADMITTED;
  }

  private Optional<OpenSession> renew(R presented, Instant now) {
    S session = database().find(sessions, presented.sessionId(), LockModeType.PESSIMISTIC_WRITE);
    A account = database().find(accounts, session.accountId());
    if (!account.isEnabled()) {
      return Optional.empty();
    }
    return switch (session.renew(presented, now, lifetime())) {
      case RENEWED -> Optional.of(handOut(account, session, now));
      case REFUSED -> Optional.empty();
      case REUSED -> {
        note("REFRESH_TOKEN_REUSED", account.id());
        yield Optional.empty();
      }
    };
  }

  private OpenSession handOut(A account, S session, Instant now) {
    OpaqueToken token = OpaqueToken.random();
    database().persist(newToken(session, token, now));
    return new OpenSession(caller(account, session.id()), account.authVersion(), token);
  }

  /** Signing in makes the caller, who is not yet the one the request is served for. */
  private void noteAs(Caller caller, String event) {
    Work present = work.currentOrNull();
    ThreadBinding.Scope entered =
        work.enter(
            new Work(
                caller,
                present == null ? null : present.requestId(),
                present == null ? null : present.address()));
    try {
      note(event, caller.id());
    } finally {
      entered.close();
    }
  }

  private void deleteLongEnded(long accountId, Instant now) {
    Instant before = now.minus(LISTED_FOR);
    String ended = "s.accountId = :account and s.expiresAt < :before";
    database()
        .createQuery(
            "delete from "
                + entity(tokens)
                + " t where t.sessionId in (select s.id from "
                + entity(sessions)
                + " s where "
                + ended
                + ")")
        .setParameter("account", accountId)
        .setParameter("before", before)
        .executeUpdate();
    database()
        .createQuery("delete from " + entity(sessions) + " s where " + ended)
        .setParameter("account", accountId)
        .setParameter("before", before)
        .executeUpdate();
  }

  private String named() {
    return "a." + nameProperty() + " = :name";
  }

  private static String entity(Class<?> type) {
    return type.getSimpleName();
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }
}
