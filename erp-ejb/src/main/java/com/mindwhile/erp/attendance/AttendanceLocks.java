package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The days whose registers are closed. A day can be in several locks; it is open without one. */
@Stateless
public class AttendanceLocks {

  /** The orders locks can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("k.id"), "startsOn", List.of("k.startsOn")), "startsOn", "k.id");

  private static final PagedQuery<AttendanceLock> LIST =
      new PagedQuery<>(AttendanceLock.class, "k", "AttendanceLock k", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The locks. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AttendanceLockView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(AttendanceLock::view);
  }

  /**
   * One lock.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AttendanceLockView get(long id) {
    return find(id).view();
  }

  /** Locks days, once the registers of those days that are just being written are. */
  public AttendanceLockView create(AttendanceLockInput input) {
    AttendanceLock lock = new AttendanceLock(input);
    database.persist(lock);
    database.flush();
    return lock.view();
  }

  /** Opens the days again. */
  public void delete(long id, int version) {
    AttendanceLock lock = find(id);
    lock.requireVersion(version);
    database.remove(lock);
  }

  private AttendanceLock find(long id) {
    AttendanceLock lock = database.find(AttendanceLock.class, id);
    if (lock == null) {
      throw new NotFoundException("The lock");
    }
    return lock;
  }
}
