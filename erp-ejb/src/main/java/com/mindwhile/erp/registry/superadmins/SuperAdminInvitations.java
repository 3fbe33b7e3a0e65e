package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.sessions.OpaqueToken;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
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
  @Inject private PlatformAuditTrail audit;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "erp.security.invitation-hours")
  private int hours;

  /**
   * Makes an account without a password. One that has none yet is invited anew, and the token
   * before is good no more.
   *
   * @throws ConflictException if there is one of that address that has a password
   */
  public InvitedSuperAdmin invite(InviteSuperAdmin request) {
    String email = request.email().strip().toLowerCase(Locale.ROOT);
    Optional<SuperAdmin> present = find(email);
    if (present.map(SuperAdmin::passwordHash).isPresent()) {
      throw new ConflictException("There is a super admin with that e-mail address");
    }
    long id = present.map(SuperAdmin::id).orElseGet(() -> make(email));
    registry
        .createQuery("delete from SuperAdminInvitation i where i.superAdminId = :admin")
        .setParameter("admin", id)
        .executeUpdate();
    OpaqueToken token = OpaqueToken.random();
    Instant expiresAt = clock.instant().plus(Duration.ofHours(hours));
    registry.persist(new Invitation(id, token, expiresAt));
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
    Optional<Invitation> invitation = open(new OpaqueToken(token));
    invitation.ifPresent(registry::remove);
    Optional<SuperAdmin> invited =
        invitation
            .map(
                found ->
                    registry.find(
                        SuperAdmin.class, found.superAdminId(), LockModeType.PESSIMISTIC_WRITE))
            .filter(admin -> admin.passwordHash() == null);
    invited.ifPresent(
        admin -> {
          admin.changePassword(passwordHash);
          audit.record(
              Change.event("INVITATION_ACCEPTED", "SuperAdmin", admin.id().toString(), null), null);
        });
    return invited.isPresent();
  }

  private long make(String email) {
    registry
        .createNativeQuery(
            "insert into super_admins (email, created_at, created_by, updated_at, updated_by)"
                + " values (:email, utc_timestamp(6), :by, utc_timestamp(6), :by)")
        .setParameter("email", email)
        .setParameter("by", work.actor())
        .executeUpdate();
    return find(email).orElseThrow().id();
  }

  private Optional<Invitation> open(OpaqueToken token) {
    return registry
        .createQuery(
            "select i from SuperAdminInvitation i where i.tokenHash = :hash and i.expiresAt > :now",
            Invitation.class)
        .setParameter("hash", token.hash())
        .setParameter("now", clock.instant())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Optional<SuperAdmin> find(String email) {
    return registry
        .createQuery("select a from SuperAdmin a where a.email = :email", SuperAdmin.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }
}
