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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
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

  /**
   * Whether a code is good as the account's second factor, or it has none. The account is locked.
   *
   * @param code null if none was given
   * @throws SecondFactorNeededException if it has one and no code was given
   */
  protected boolean provesSecondFactor(A account, String code, Instant now) {
    return true;
  }

  /** Notes in the audit what happened to an account; null is one that does not exist. */
  protected abstract void note(String event, Long accountId);

  public Optional<String> passwordHash(String name) {
    return rows().passwordHash(name);
  }

  public Optional<String> passwordHash(long accountId) {
    return rows().account(accountId).map(Account::passwordHash);
  }

  public Optional<OpenSession> open(PasswordProof proof, String code, SessionClient client) {
    Instant now = clock.instant();
    Optional<A> account = rows().lockAccount(proof.name());
    if (account.isEmpty()) {
      note("SIGN_IN_FAILED", null);
      return Optional.empty();
    }
    BooleanSupplier secondFactor = () -> provesSecondFactor(account.get(), code, now);
    if (!admits(account.get(), proof.check(), secondFactor, now)) {
      return Optional.empty();
    }
    S session = newSession(account.get(), client, now, lifetime());
    database().persist(session);
    rows().deleteExpired(account.get().id(), now.minus(LISTED_FOR));
    OpenSession open = handOut(account.get(), session, now);
    noteAs(open.caller(), "SIGNED_IN");
    return Optional.of(open);
  }

  public Optional<OpenSession> renew(OpaqueToken refreshToken) {
    Instant now = clock.instant();
    return rows()
        .lockToken(refreshToken, now.minus(lifetime()))
        .flatMap(presented -> renew(presented, now));
  }

  public void close(String sessionId) {
    rows()
        .lockSession(sessionId)
        .ifPresent(
            session -> {
              session.revoke(clock.instant());
              note("SIGNED_OUT", session.accountId());
            });
  }

  public boolean changePassword(Caller owner, PasswordCheck check, String newHash) {
    Instant now = clock.instant();
    Optional<A> account =
        rows().lockAccount(owner.id()).filter(it -> admits(it, check, () -> true, now));
    account.ifPresent(
        it -> {
          it.changePassword(newHash);
          revokeAll(it.id(), owner.session().orElse(""));
          note("PASSWORD_CHANGED", it.id());
        });
    return account.isPresent();
  }

  public boolean confirmPassword(Caller owner, PasswordCheck check) {
    Instant now = clock.instant();
    return rows()
        .lockAccount(owner.id())
        .filter(it -> admits(it, check, () -> true, now))
        .isPresent();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean hasSecondFactor(long accountId) {
    return false;
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public OptionalInt requiredVersion(String sessionId, long accountId) {
    return rows().requiredVersion(sessionId, accountId, clock.instant());
  }

  /** Ends an account's sessions but one; none is kept for an id that is not one of them. */
  protected void revokeAll(long accountId, String keptSessionId) {
    rows().revokeAll(accountId, keptSessionId, clock.instant());
  }

  protected Duration lifetime() {
    return Duration.ofDays(refreshTokenDays);
  }

  private boolean admits(
      A account, PasswordCheck check, BooleanSupplier secondFactor, Instant now) {
    LockoutRule rule = new LockoutRule(lockoutFailures, Duration.ofMinutes(lockoutMinutes));
    Admission admission = account.admit(check, secondFactor, now, rule);
    if (admission != Admission.ADMITTED) {
      note(admission == Admission.LOCKED_NOW ? "ACCOUNT_LOCKED" : "SIGN_IN_FAILED", account.id());
    }
    return admission == Admission.ADMITTED;
  }

  private Optional<OpenSession> renew(R presented, Instant now) {
    S session = rows().lockSession(presented.sessionId()).orElseThrow();
    A account = rows().account(session.accountId()).orElseThrow();
    if (!account.isEnabled()) {
      return Optional.empty();
    }
    return switch (session.renew(presented, now, lifetime())) {
      case RENEWED -> {
        OpenSession open = handOut(account, session, now);
        rows().deleteTokens(session.id(), now.minus(lifetime()));
        yield Optional.of(open);
      }
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

  private SessionRows<A, S, R> rows() {
    return new SessionRows<>(database(), accounts, sessions, tokens, nameProperty());
  }
}
