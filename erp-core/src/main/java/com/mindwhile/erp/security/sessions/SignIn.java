package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.PasswordPolicy;
import com.mindwhile.erp.security.tokens.AccessToken;
import com.mindwhile.erp.security.tokens.AccessTokens;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.TooManyRequestsException;
import com.mindwhile.erp.shared.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Signing in and out in both planes. For school users the school has to be entered; no transaction
 * may be under way, because passwords are compared and tokens signed outside of any.
 */
@ApplicationScoped
public class SignIn {

  private Planes planes;
  private PasswordHasher hasher;
  private AccessTokens tokens;
  private LiveSessions liveSessions;
  private FailedSignIns failures;

  protected SignIn() {}

  @Inject
  public SignIn(
      Planes planes,
      PasswordHasher hasher,
      AccessTokens tokens,
      LiveSessions liveSessions,
      FailedSignIns failures) {
    this.planes = planes;
    this.hasher = hasher;
    this.tokens = tokens;
    this.liveSessions = liveSessions;
    this.failures = failures;
  }

  /**
   * Signs in. It takes as long and fails in the same way for a wrong password, an unknown, a
   * disabled and a locked account.
   *
   * @throws UnauthenticatedException for each of these
   * @throws TooManyRequestsException if too much has failed from the client's address
   */
  public TokenPair login(Caller.Kind kind, Credentials credentials, SessionClient client) {
    return login(kind, credentials, null, client);
  }

  /**
   * Signs in with a second factor.
   *
   * @param code of the second factor; null if none was given
   * @throws UnauthenticatedException as without one, and for a code that is wrong or was used
   * @throws SecondFactorNeededException if all else is right and the account's code is missing
   * @throws TooManyRequestsException as without one
   */
  public TokenPair login(
      Caller.Kind kind, Credentials credentials, String code, SessionClient client) {
    return pair(open(kind, prove(kind, credentials), code, client));
  }

  /** Compares a password, right or wrong, for {@link #open}. Takes long. */
  public PasswordProof prove(Caller.Kind kind, Credentials credentials) {
    String name = credentials.username().toLowerCase(Locale.ROOT);
    return new PasswordProof(
        name, check(credentials.password(), planes.of(kind).passwordHash(name)));
  }

  /**
   * Signs in without tokens, for a console that keeps the session itself.
   *
   * @param code of the second factor; null if none was given
   * @throws UnauthenticatedException as {@link #login}
   * @throws SecondFactorNeededException as {@link #login}
   * @throws TooManyRequestsException as {@link #login}
   */
  public OpenSession open(
      Caller.Kind kind, PasswordProof proof, String code, SessionClient client) {
    failures.refuseTooMany(kind, proof.name(), client);
    Optional<OpenSession> session = planes.of(kind).open(proof, code, client);
    if (session.isEmpty()) {
      failures.note(kind, client);
      throw new UnauthenticatedException(
          code == null
              ? "The user name or the password is not right"
              : "The user name, the password or the code is not right");
    }
    failures.remember(kind, proof.name(), client);
    return session.get();
  }

  /**
   * Exchanges a refresh token for new tokens. One that was exchanged before ends the session.
   *
   * @throws UnauthenticatedException if it is not good
   */
  public TokenPair refresh(Caller.Kind kind, Refresh refresh) {
    return planes
        .of(kind)
        .renew(new OpaqueToken(refresh.refreshToken()))
        .map(this::pair)
        .orElseThrow(
            () ->
                new UnauthenticatedException(
                    "The refresh token is not valid or was used before; sign in again"));
  }

  /** Ends the caller's session, here at once and elsewhere within seconds. */
  public void logout(Caller caller) {
    caller
        .session()
        .ifPresent(
            session -> {
              planes.of(caller.kind()).close(session);
              liveSessions.forget(caller);
            });
  }

  /**
   * Replaces the caller's password. Their other sessions end; the present one goes on, its access
   * token has to be refreshed.
   *
   * @throws RuleBrokenException if the present password is not right
   * @throws InvalidInputException if the new one is too weak
   */
  public void changePassword(Caller caller, PasswordChange change) {
    PasswordPolicy.require("newPassword", change.newPassword(), caller.name());
    Accounts accounts = planes.of(caller.kind());
    PasswordCheck check = check(change.currentPassword(), accounts.passwordHash(caller.id()));
    if (!accounts.changePassword(caller, check, hasher.hash(change.newPassword()))) {
      throw new RuleBrokenException("The present password is not right");
    }
    liveSessions.forget(caller);
  }

  /**
   * Asks for the caller's password again, before what a stolen session must not do. A wrong one
   * counts like one at sign-in.
   *
   * @throws InvalidInputException if it is not right
   */
  public void requirePassword(Caller caller, String password) {
    Accounts accounts = planes.of(caller.kind());
    PasswordCheck check = check(password, accounts.passwordHash(caller.id()));
    if (!accounts.confirmPassword(caller, check)) {
      throw new InvalidInputException(
          new FieldViolation("password", "WRONG_PASSWORD", "is not your password"));
    }
  }

  private PasswordCheck check(String password, Optional<String> hash) {
    return new PasswordCheck(hash.orElse(null), hasher.matches(password, hash.orElse(null)));
  }

  private TokenPair pair(OpenSession session) {
    AccessToken access = tokens.issue(session.caller(), session.authVersion());
    return new TokenPair(
        access.value(), session.refreshToken().value(), "Bearer", access.expiresIn());
  }
}
