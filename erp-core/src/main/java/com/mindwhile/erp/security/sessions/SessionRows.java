package com.mindwhile.erp.security.sessions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Accounts, sessions and refresh tokens of one plane as rows of its database.
 *
 * @param database the plane's
 * @param nameProperty the account's property that its owner types to sign in
 */
record SessionRows<A extends Account, S extends Session, R extends RefreshToken>(
    EntityManager database,
    Class<A> accounts,
    Class<S> sessions,
    Class<R> tokens,
    String nameProperty) {

  Optional<String> passwordHash(String name) {
    return database
        .createQuery(
            "select a.passwordHash from "
                + entity(accounts)
                + " a where "
                + named()
                + " and a.passwordHash is not null",
            String.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  Optional<A> lockAccount(String name) {
    return locked(
        database
            .createQuery("select a from " + entity(accounts) + " a where " + named(), accounts)
            .setParameter("name", name));
  }

  Optional<A> lockAccount(long id) {
    return Optional.ofNullable(database.find(accounts, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<A> account(long id) {
    return Optional.ofNullable(database.find(accounts, id));
  }

  Optional<S> lockSession(String id) {
    return Optional.ofNullable(database.find(sessions, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<R> lockToken(OpaqueToken token, Instant issuedAfter) {
    return locked(
        database
            .createQuery(
                "select t from "
                    + entity(tokens)
                    + " t where t.tokenHash = :hash and t.issuedAt > :issuedAfter",
                tokens)
            .setParameter("hash", token.hash())
            .setParameter("issuedAfter", issuedAfter));
  }

  /** The version tokens of a session must have; empty if the session or account has ended. */
  OptionalInt requiredVersion(String sessionId, long accountId, Instant now) {
    return database
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
        .setParameter("now", now)
        .getResultStream()
        .filter(Account::isEnabled)
        .mapToInt(Account::authVersion)
        .findFirst();
  }

  void revokeAll(long accountId, String keptSessionId, Instant now) {
    database
        .createQuery(
            "update "
                + entity(sessions)
                + " s set s.revokedAt = :now where s.accountId = :account"
                + " and s.revokedAt is null and s.id <> :kept")
        .setParameter("now", now)
        .setParameter("account", accountId)
        .setParameter("kept", keptSessionId)
        .executeUpdate();
  }

  /**
   * Deletes those tokens of a session that {@link #lockToken} does not find any more. After the new
   * one is written: the gaps this locks in the index are where other sessions' new ones go.
   */
  void deleteTokens(String sessionId, Instant issuedUntil) {
    database
        .createQuery(
            "delete from "
                + entity(tokens)
                + " t where t.sessionId = :session and t.issuedAt <= :issuedUntil")
        .setParameter("session", sessionId)
        .setParameter("issuedUntil", issuedUntil)
        .executeUpdate();
  }

  /** Deletes an account's sessions that expired before, with their tokens. */
  void deleteExpired(long accountId, Instant before) {
    String expired = "s.accountId = :account and s.expiresAt < :before";
    String tokensOfThem =
        "delete from %s t where t.sessionId in (select s.id from %s s where %s)"
            .formatted(entity(tokens), entity(sessions), expired);
    String them = "delete from %s s where %s".formatted(entity(sessions), expired);
    for (String statement : new String[] {tokensOfThem, them}) {
      database
          .createQuery(statement)
          .setParameter("account", accountId)
          .setParameter("before", before)
          .executeUpdate();
    }
  }

  private static <T> Optional<T> locked(TypedQuery<T> query) {
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private String named() {
    return "a." + nameProperty + " = :name";
  }

  private static String entity(Class<?> type) {
    return type.getSimpleName();
  }
}
