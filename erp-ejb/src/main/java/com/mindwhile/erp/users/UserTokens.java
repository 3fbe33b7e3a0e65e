package com.mindwhile.erp.users;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Makes the tokens that users hold outdated, in the caller's transaction: an access token says what
 * its user may do, and that has changed.
 */
@ApplicationScoped
public class UserTokens {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Clock clock;

  /** For one user. */
  void raise(long userId) {
    database
        .createQuery(
            "update UserAccount a set a.authVersion = a.authVersion + 1 where a.id = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  /** For all who have a role: one statement, however many they are. */
  void raiseOfRole(long roleId) {
    database
        .createNativeQuery(
            "update users set auth_version = auth_version + 1"
                + " where id in (select user_id from user_roles where role_id = :role)")
        .setParameter("role", roleId)
        .executeUpdate();
  }

  /** Ends all of a user's sessions. */
  void end(long userId) {
    database
        .createQuery(
            "update UserSession s set s.revokedAt = :now"
                + " where s.accountId = :user and s.revokedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("user", userId)
        .executeUpdate();
  }
}
