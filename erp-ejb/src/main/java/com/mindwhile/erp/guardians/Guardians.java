package com.mindwhile.erp.guardians;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guardians of the school's students. */
@Stateless
public class Guardians {

  /** The orders guardians can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("p.id"),
              "lastName", List.of("p.lastName", "p.firstName"),
              "firstName", List.of("p.firstName", "p.lastName")),
          "lastName",
          "p.id");

  private static final PagedQuery<Guardian> LIST =
      new PagedQuery<>(Guardian.class, "p", "Guardian p", "", SORT);

  private static final String NOT_DELETED = "p.deletedAt is null";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleGuardians visible;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * The guardians the caller may see.
   *
   * @throws ForbiddenException if the deleted ones are wanted by somebody who may not edit
   */
  public Page<GuardianView> list(GuardianFilter filter, PageRequest request) {
    return LIST.page(database, conditions(filter), request).map(Guardian::view);
  }

  /**
   * The same by id, for a file.
   *
   * @param after the id of the last one that was had; 0 for the first ones
   * @param count how many at most
   */
  public List<GuardianView> following(GuardianFilter filter, long after, int count) {
    Conditions where = conditions(filter).and("p.id > :after", "after", after);
    return where
        .applyTo(
            database.createQuery(
                "select p from Guardian p" + where.where() + " order by p.id", Guardian.class))
        .setMaxResults(count)
        .getResultStream()
        .map(Guardian::view)
        .toList();
  }

  private Conditions conditions(GuardianFilter filter) {
    Conditions where = filter.conditions();
    visible.restrict(where, "p.id", Permission.GUARDIANS_VIEW);
    if (filter.deleted()) {
      if (!work.caller().may(Permission.GUARDIANS_EDIT)) {
        throw new ForbiddenException("Deleted guardians are for those who may delete them");
      }
      visible.restrict(where, "p.id", Permission.GUARDIANS_EDIT);
    }
    return where;
  }

  /**
   * One guardian.
   *
   * @throws NotFoundException if there is none, it is deleted or the caller may not see it
   */
  public GuardianView get(long id) {
    return find(id, NOT_DELETED, Permission.GUARDIANS_VIEW).view();
  }

  /** What {@link #update} would leave as it is. */
  public GuardianInput input(long id) {
    return find(id, NOT_DELETED, Permission.GUARDIANS_EDIT).input();
  }

  /** Makes a guardian, of nobody yet. */
  public GuardianView create(GuardianInput input) {
    Guardian guardian = new Guardian(input);
    database.persist(guardian);
    database.flush();
    return guardian.view();
  }

  /**
   * Writes a guardian down anew.
   *
   * @param version the version the caller saw
   */
  public GuardianView update(long id, int version, GuardianInput input) {
    Guardian guardian = find(id, NOT_DELETED, Permission.GUARDIANS_EDIT);
    guardian.requireVersion(version);
    guardian.describe(input);
    database.flush();
    return guardian.view();
  }

  /** Deletes a guardian, who can be restored; a deleted one sees nothing any more. */
  public void delete(long id, int version) {
    Guardian guardian = find(id, NOT_DELETED, Permission.GUARDIANS_EDIT);
    guardian.requireVersion(version);
    guardian.delete(clock.now());
    database.flush();
  }

  /**
   * Brings a deleted guardian back.
   *
   * @throws ConflictException if the guardian is not deleted
   */
  public GuardianView restore(long id) {
    Guardian guardian = find(id, "1 = 1", Permission.GUARDIANS_EDIT);
    guardian.restore();
    database.flush();
    return guardian.view();
  }

  /**
   * Checks that the caller may reach a guardian.
   *
   * @throws NotFoundException if not
   */
  public void requireVisible(long id, Permission permission) {
    find(id, NOT_DELETED, permission);
  }

  /**
   * Checks that a guardian somebody is about to refer to exists, for the caller.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id, Permission permission) {
    if (search(id, NOT_DELETED, permission).isEmpty()) {
      throw new RuleBrokenException("There is no such guardian");
    }
  }

  /**
   * Checks that a guardian somebody referred to earlier has not been deleted since.
   *
   * @throws RuleBrokenException if so
   */
  public void requireNotDeleted(long id) {
    Conditions where = new Conditions().and(NOT_DELETED).and("p.id = :id", "id", id);
    if (LIST.one(database, where).isEmpty()) {
      throw new RuleBrokenException("There is no such guardian");
    }
  }

  private Guardian find(long id, String condition, Permission permission) {
    return search(id, condition, permission)
        .orElseThrow(() -> new NotFoundException("The guardian"));
  }

  private Optional<Guardian> search(long id, String condition, Permission permission) {
    Conditions where = new Conditions().and(condition).and("p.id = :id", "id", id);
    visible.restrict(where, "p.id", permission);
    return LIST.one(database, where);
  }
}
