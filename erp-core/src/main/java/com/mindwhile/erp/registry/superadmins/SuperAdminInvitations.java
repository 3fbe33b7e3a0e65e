package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Super admins invite others, who choose a password with a one-time link. */
@Stateless
public class SuperAdminInvitations {

  @Inject @RegistryDatabase private EntityManager registry;
  @EJB private PlatformAuditTrail audit;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "erp.security.invitation-hours")
  private int hours;

  /**
   * Makes an account without a password. One that has none yet is invited anew, and the token
   * before is good no more: of two who invite at once the later one's counts.
   *
   * @throws ConflictException if there is one of that address that has a password
   */
  public InvitedSuperAdmin invite(InviteSuperAdmin request) {
    String email = request.email().strip().toLowerCase(Locale.ROOT);
    if (!isKnown(email)) {
      make(email);
    }
    SuperAdmin invited = locked(email);
    if (invited.passwordHash() != null) {
      throw new ConflictException("There is a super admin with that e-mail address");
    }
    long id = invited.id();
    OpaqueToken token = OpaqueToken.random();
    Instant expiresAt = clock.instant().plus(Duration.ofHours(hours));
    store(id, token, expiresAt);
    audit.record(Change.event("SUPER_ADMIN_INVITED", "SuperAdmin", Long.toString(id), null), null);
    return new InvitedSuperAdmin(id, email, token.value(), expiresAt);
  }

  /** The e-mail address of whoever may use a token; empty if it was used or has expired. */
  public Optional<String> invited(String token) {
    return open(new OpaqueToken(token))
        .map(found -> registry.find(SuperAdmin.class, found.superAdminId()).name());
  }

  /**
   * Gives the account its first password, and only that. The token is used up.
   *
   * @param passwordHash of the password they chose
   * @return whether the token was good
   */
  public boolean accept(String token, String passwordHash) {
    OpaqueToken shown = new OpaqueToken(token);
    Optional<SuperAdmin> invited =
        open(shown)
            .map(invitation -> locked(invitation.superAdminId()))
            .filter(admin -> isUsedUp(admin, shown) && admin.passwordHash() == null);
    invited.ifPresent(
        admin -> {
          admin.changePassword(passwordHash);
          audit.record(
              Change.event("INVITATION_ACCEPTED", "SuperAdmin", admin.id().toString(), null), null);
        });
    return invited.isPresent();
  }

  /** Whoever invites locks the account first as well, so it is the latest token or none. */
  private boolean isUsedUp(SuperAdmin admin, OpaqueToken token) {
    return registry
            .createQuery(
                """
                delete from SuperAdminInvitation i
                where i.superAdminId = :admin and i.tokenHash = :hash""")
            .setParameter("admin", admin.id())
            .setParameter("hash", token.hash())
            .executeUpdate()
        == 1;
  }

  /** Unless somebody else made it meanwhile. */
  private void make(String email) {
    registry
        .createNativeQuery(
            "insert into super_admins (email, created_at, created_by, updated_at, updated_by)"
                + " values (:email, utc_timestamp(6), :by, utc_timestamp(6), :by)"
                + " on duplicate key update email = :email")
        .setParameter("email", email)
        .setParameter("by", work.actor())
        .executeUpdate();
  }

  /** In the place of the one before. */
  private void store(long superAdminId, OpaqueToken token, Instant expiresAt) {
    registry
        .createNativeQuery(
            "insert into super_admin_invitations (super_admin_id, token_hash, expires_at)"
                + " values (:admin, :hash, :until)"
                + " on duplicate key update token_hash = :hash, expires_at = :until")
        .setParameter("admin", superAdminId)
        .setParameter("hash", token.hash())
        .setParameter("until", expiresAt)
        .executeUpdate();
  }

  private Optional<Invitation> open(OpaqueToken token) {
    return registry
        .createQuery(
            "select i from SuperAdminInvitation i where i.tokenHash = :hash and i.expiresAt > :now",
            Invitation.class)
        .setParameter("hash", token.hash())
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst();
  }

  private boolean isKnown(String email) {
    return registry
            .createQuery("select count(a) from SuperAdmin a where a.email = :email", Long.class)
            .setParameter("email", email)
            .getSingleResult()
        > 0;
  }

  private SuperAdmin locked(String email) {
    return registry
        .createQuery("select a from SuperAdmin a where a.email = :email", SuperAdmin.class)
        .setParameter("email", email)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  private SuperAdmin locked(long id) {
    return registry.find(SuperAdmin.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
