package com.mindwhile.erp.users;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.PasswordPolicy;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links with which users choose a password: their first, or another for one that was forgotten. */
@Stateless
public class Invitations {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private ManagedUsers managed;
  @Inject private UserTokens tokens;
  @Inject private PasswordHasher hasher;
  @Inject private WorkContext work;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "erp.security.invitation-hours")
  private int hours;

  /**
   * Makes a link for a user. Those made before are no longer good.
   *
   * @throws RuleBrokenException if the user is disabled
   */
  public Invitation issue(long userId) {
    User user = managed.require(userId);
    OneTimeToken.Purpose purpose = user.passwordPurpose();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(Duration.ofHours(hours));
    withdrawAll(userId, now);
    OpaqueToken token = OpaqueToken.random();
    database.persist(new OneTimeToken(userId, purpose, token.hash(), expiresAt, now, work.actor()));
    audit.record(purpose.name() + "_ISSUED", "User", Long.toString(userId));
    return new Invitation(token.value(), purpose, expiresAt);
  }

  /**
   * Sets the password its holder chose. Sessions the user has are ended.
   *
   * @throws RuleBrokenException if the token is not good, or no longer
   * @throws InvalidInputException if the password is too weak
   */
  public void accept(InvitationAcceptance acceptance) {
    String hash = hasher.hash(acceptance.password());
    Instant now = clock.instant();
    OneTimeToken token =
        database
            .createQuery(
                "select t from OneTimeToken t where t.tokenHash = :hash", OneTimeToken.class)
            .setParameter("hash", new OpaqueToken(acceptance.token()).hash())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(found -> found.isUsable(now))
            .findFirst()
            .orElseThrow(
                () -> new RuleBrokenException("The link is not valid, was used or has expired"));
    User user = managed.find(token.userId());
    PasswordPolicy.require("password", acceptance.password(), user.username());
    user.activate();
    database
        .find(UserAccount.class, user.id(), LockModeType.PESSIMISTIC_WRITE)
        .changePassword(hash);
    token.use(now);
    database.flush();
    tokens.end(user.id());
    audit.record("PASSWORD_CHOSEN", "User", user.id().toString());
  }

  private void withdrawAll(long userId, Instant now) {
    database
        .createQuery(
            "update OneTimeToken t set t.usedAt = :now where t.userId = :user and t.usedAt is null")
        .setParameter("now", now)
        .setParameter("user", userId)
        .executeUpdate();
  }
}
