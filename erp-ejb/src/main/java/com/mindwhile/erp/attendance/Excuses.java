package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Enrollments;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** What the office knows of absences. */
@Stateless
public class Excuses {

  /** The orders excuses can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("x.id"),
              "startsOn", List.of("x.startsOn"),
              "lastName", List.of("s.lastName", "s.firstName")),
          "startsOn",
          "x.id");

  private static final PagedQuery<ExcuseView> LIST =
      new PagedQuery<>(
          ExcuseView.class,
          "new com.mindwhile.erp.attendance.ExcuseView(x.id, x.version, s.id, s.firstName,"
              + " s.lastName, x.startsOn, x.endsOn, c.code, x.note)",
          "Excuse x",
          " join Student s on s.id = x.studentId join AttendanceCode c on c.id = x.codeId",
          SORT);

  /** A scalar subselect is looked up for each row; of one with exists MySQL reads all students. */
  private static final String OF_STUDENTS =
      "(select d.deletedAt from Student d where d.id = x.studentId) is null";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Enrollments enrollments;
  @Inject private VisibleStudents visible;

  /**
   * The excuses the caller may see.
   *
   * @param studentId of that student alone; of all if null
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<ExcuseView> list(Long studentId, PageRequest request) {
    Conditions where =
        new Conditions().and(OF_STUDENTS).and("x.studentId = :student", "student", studentId);
    visible.restrict(where, "x.studentId", Permission.ATTENDANCE_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One excuse.
   *
   * @throws NotFoundException if there is none with that id for the caller
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ExcuseView get(long id) {
    return view(id, Permission.ATTENDANCE_VIEW);
  }

  /**
   * Writes an excuse down.
   *
   * @throws ConflictException if another has some of its days
   * @throws RuleBrokenException if there is no such student or code, or the code is none of an
   *     excuse
   */
  public ExcuseView create(ExcuseInput input) {
    enrollments.holdFor(input.studentId(), Permission.ATTENDANCE_EXCUSE);
    Excuse excuse = new Excuse(input, code(input.code()));
    boolean taken =
        database
            .createQuery("select x from Excuse x where x.studentId = :student", Excuse.class)
            .setParameter("student", input.studentId())
            .getResultStream()
            .anyMatch(other -> other.days().overlap(excuse.days()));
    if (taken) {
      throw new ConflictException("The student has an excuse for some of these days already");
    }
    database.persist(excuse);
    database.flush();
    return view(excuse.id(), Permission.ATTENDANCE_EXCUSE);
  }

  /** Takes an excuse back. */
  public void delete(long id, int version) {
    view(id, Permission.ATTENDANCE_EXCUSE);
    Excuse excuse = database.find(Excuse.class, id);
    excuse.requireVersion(version);
    database.remove(excuse);
  }

  private ExcuseView view(long id, Permission permission) {
    Conditions where = new Conditions().and(OF_STUDENTS).and("x.id = :id", "id", id);
    visible.restrict(where, "x.studentId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The excuse"));
  }

  private long code(String code) {
    AttendanceCode found =
        database
            .createQuery(
                "select c from AttendanceCode c where c.code = :code", AttendanceCode.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new RuleBrokenException("There is no such code"));
    if (found.kind() != CodeKind.EXCUSED) {
      throw new RuleBrokenException("The code does not count as excused");
    }
    return found.id();
  }
}
