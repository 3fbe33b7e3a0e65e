package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.Change;
import com.mindwhile.erp.audit.PlatformAuditTrail;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** What super admins see of each other, and may do to each other. */
@Stateless
public class SuperAdmins {

  private static final String SELECT =
      """
      select new com.mindwhile.erp.registry.superadmins.SuperAdminView(
        a.id, a.email, a.enabled, a.lockedUntil, f.confirmedAt,
        (select count(c) from RecoveryCode c where c.superAdminId = a.id and c.usedAt is null),
        (select max(s.createdAt) from SuperAdminSession s where s.accountId = a.id),
        a.createdAt)
      from SuperAdmin a left join SecondFactor f on f.superAdminId = a.id
      """;

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private SecondFactorRows secondFactors;
  @Inject private SuperAdminSessionRows sessions;
  @EJB private PlatformAuditTrail audit;

  /** A page of them, by e-mail address. Two queries. */
  public Page<SuperAdminView> list(PageRequest page) {
    return new Page<>(
        registry
            .createQuery(SELECT + "order by a.email", SuperAdminView.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList(),
        page.page(),
        page.size(),
        registry.createQuery("select count(a) from SuperAdmin a", Long.class).getSingleResult());
  }

  /** One of them. */
  public SuperAdminView get(long id) {
    return registry
        .createQuery(SELECT + "where a.id = :id", SuperAdminView.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The super admin"));
  }

  /**
   * Lets somebody in no more, and ends their sessions.
   *
   * @throws RuleBrokenException if it is the caller
   * @throws ConflictException if the caller was let out meanwhile: of two who do it to each other
   *     one stays
   */
  public SuperAdminView disable(Caller by, long id) {
    requireAnother(by, id);
    SuperAdmin first = locked(Math.min(by.id(), id));
    SuperAdmin second = locked(Math.max(by.id(), id));
    SuperAdmin caller = by.id() < id ? first : second;
    if (!caller.isEnabled()) {
      throw new ConflictException("Your own account was disabled meanwhile");
    }
    locked(id).enable(false);
    sessions.end(id, "");
    return noted("SUPER_ADMIN_DISABLED", id);
  }

  /** Lets somebody in again. */
  public SuperAdminView enable(long id) {
    locked(id).enable(true);
    return noted("SUPER_ADMIN_ENABLED", id);
  }

  /**
   * Removes the second factor of somebody who lost it, and ends their sessions: they sign in by
   * password and set up another one.
   *
   * @throws RuleBrokenException if it is the caller
   * @throws ConflictException if they have none
   */
  public SuperAdminView resetSecondFactor(Caller by, long id) {
    requireAnother(by, id);
    locked(id);
    if (!secondFactors.remove(id)) {
      throw new ConflictException("There is no second factor to reset");
    }
    sessions.end(id, "");
    return noted("SECOND_FACTOR_RESET", id);
  }

  private static void requireAnother(Caller by, long id) {
    if (by.id() == id) {
      throw new RuleBrokenException("Nobody does this to their own account");
    }
  }

  private SuperAdmin locked(long id) {
    SuperAdmin admin = registry.find(SuperAdmin.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (admin == null) {
      throw new NotFoundException("The super admin");
    }
    return admin;
  }

  private SuperAdminView noted(String event, long id) {
    registry.flush();
    audit.record(Change.event(event, "SuperAdmin", Long.toString(id), null), null);
    return get(id);
  }
}
