package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
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

/** The codes of attendance of the school. */
@Stateless
public class AttendanceCodes {

  /** The orders codes can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("c.id"), "code", List.of("c.code")), "id", "c.id");

  private static final PagedQuery<AttendanceCode> LIST =
      new PagedQuery<>(AttendanceCode.class, "c", "AttendanceCode c", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The codes. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AttendanceCodeView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(AttendanceCode::view);
  }

  /**
   * One code.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AttendanceCodeView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a code.
   *
   * @throws ConflictException if there is that code
   */
  public AttendanceCodeView create(AttendanceCodeInput input) {
    if (LIST.one(database, new Conditions().and("c.code = :code", "code", input.code()))
        .isPresent()) {
      throw new ConflictException("There is that code already");
    }
    AttendanceCode code = new AttendanceCode(input);
    database.persist(code);
    database.flush();
    return code.view();
  }

  /**
   * Gives a code another name.
   *
   * @param version the version the caller saw
   */
  public AttendanceCodeView update(long id, int version, AttendanceCodeInput input) {
    AttendanceCode code = find(id);
    code.requireVersion(version);
    code.rename(input);
    database.flush();
    return code.view();
  }

  /** Removes a code no register has; those are found by the database. */
  public void delete(long id, int version) {
    AttendanceCode code = find(id);
    code.requireVersion(version);
    code.requireOwn();
    database.remove(code);
  }

  private AttendanceCode find(long id) {
    AttendanceCode code = database.find(AttendanceCode.class, id);
    if (code == null) {
      throw new NotFoundException("The code");
    }
    return code;
  }
}
