package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One plane's accounts and their sessions. Passwords are compared outside: comparing takes long,
 * and no connection waits for it.
 */
public interface Accounts {

  /** Which callers have their accounts here. */
  Caller.Kind kind();

  /** The hash to compare a password with; empty without such an account or without a password. */
  Optional<String> passwordHash(String name);

  /** The hash to compare the owner's password with. */
  Optional<String> passwordHash(long accountId);

  /**
   * Opens a session, or counts the failure and is empty.
   *
   * @param code of the second factor; null if none was given
   * @throws SecondFactorNeededException if the account has one and no code was given
   */
  Optional<OpenSession> open(PasswordProof proof, String code, SessionClient client);

  /** Exchanges a refresh token for its successor, or is empty. */
  Optional<OpenSession> renew(OpaqueToken refreshToken);

  /** Ends a session. */
  void close(String sessionId);

  /** Replaces the password and ends the account's other sessions, or counts the failure. */
  boolean changePassword(Caller owner, PasswordCheck check, String newHash);

  /** Whether the owner knows the password; counts the failure if not. */
  boolean confirmPassword(Caller owner, PasswordCheck check);

  /** Whether an account's owner is asked for a second factor at sign-in. */
  boolean hasSecondFactor(long accountId);

  /** The version an account's tokens must have; empty if the session or the account has ended. */
  OptionalInt requiredVersion(String sessionId, long accountId);
}
