package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The registers of the school, as far as the caller may see sections and students. */
@Stateless
public class Registers {

  /** The orders registers can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("r.id"),
              "day", List.of("r.day", "r.sectionId"),
              "section", List.of("g.position", "g.name", "s.name", "r.day")),
          "day",
          "r.id");

  /** The orders the history of a register can be listed in. */
  public static final SortKeys HISTORY_SORT =
      new SortKeys(Map.of("id", List.of("h.id")), "id", "h.id");

  /** The orders the marks of a student can be listed in. */
  public static final SortKeys STUDENT_SORT =
      new SortKeys(Map.of("day", List.of("r.day")), "day", "m.id");

  private static final PagedQuery<RegisterSummary> LIST =
      new PagedQuery<>(
          RegisterSummary.class,
          "new com.mindwhile.erp.attendance.RegisterSummary(r.id, r.version, r.day, s.id, g.name,"
              + " s.name, r.courseSectionId, r.periodId, r.markedAt, r.markedBy)",
          "Register r",
          " join Section s on s.id = r.sectionId join GradeLevel g on g.id = s.gradeLevelId",
          SORT);

  private static final PagedQuery<MarkChangeView> HISTORY =
      new PagedQuery<>(
          MarkChangeView.class,
          "new com.mindwhile.erp.attendance.MarkChangeView(h.id, s.id, s.firstName, s.lastName,"
              + " h.codeBefore, h.codeAfter, h.minutesLate, h.note, h.at, h.actor)",
          "MarkChange h join Student s on s.id = h.studentId and s.deletedAt is null",
          "",
          HISTORY_SORT);

  private static final PagedQuery<StudentMarkView> OF_STUDENT =
      new PagedQuery<>(
          StudentMarkView.class,
          "new com.mindwhile.erp.attendance.StudentMarkView(r.id, m.day, r.courseSectionId,"
              + " r.periodId, c.code, "
              + Counting.KIND
              + ", m.minutesLate, m.note, o.code)",
          "Mark m join Register r on r.id = m.registerId" + Counting.CODES,
          "",
          STUDENT_SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleSections visibleSections;
  @Inject private VisibleStudents visibleStudents;
  @EJB private Students students;

  /** The registers that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<RegisterSummary> list(RegisterFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visibleSections.restrict(where, "r.sectionId", Permission.ATTENDANCE_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One register, with the marks of the students the caller may see.
   *
   * @throws NotFoundException if there is none with that id, or the permission does not reach its
   *     section
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RegisterView get(long id, Permission permission) {
    RegisterSummary register = find(id, permission);
    Conditions where = new Conditions().and("m.registerId = :id", "id", id);
    visibleStudents.restrict(where, "m.studentId", permission);
    List<MarkView> marks =
        where
            .applyTo(
                database.createQuery(
                    "select new com.mindwhile.erp.attendance.MarkView(s.id, s.firstName,"
                        + " s.lastName, c.code, "
                        + Counting.KIND
                        + ", m.minutesLate, m.note, o.code) from Mark m"
                        + " join Student s on s.id = m.studentId and s.deletedAt is null"
                        + Counting.CODES
                        + where.where()
                        + " order by s.lastName, s.firstName, s.id",
                    MarkView.class))
            .getResultList();
    return new RegisterView(
        id,
        register.version(),
        register.day(),
        register.sectionId(),
        register.courseSectionId(),
        register.periodId(),
        register.markedAt(),
        register.markedBy(),
        marks);
  }

  /**
   * How the marks of a register came about, of the students the caller may see.
   *
   * @throws NotFoundException if there is none with that id for the caller
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<MarkChangeView> history(long id, PageRequest request) {
    find(id, Permission.ATTENDANCE_VIEW);
    Conditions where = new Conditions().and("h.registerId = :id", "id", id);
    visibleStudents.restrict(where, "h.studentId", Permission.ATTENDANCE_VIEW);
    return HISTORY.page(database, where, request);
  }

  /**
   * What stands in registers about a student.
   *
   * @throws NotFoundException if the caller may not see the student
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<StudentMarkView> ofStudent(
      long studentId, LocalDate from, LocalDate to, PageRequest request) {
    students.requireVisible(studentId, Permission.ATTENDANCE_VIEW);
    Conditions where =
        new Conditions()
            .and("m.studentId = :student", "student", studentId)
            .and("m.day >= :from", "from", from)
            .and("m.day <= :to", "to", to);
    return OF_STUDENT.page(database, where, request);
  }

  private RegisterSummary find(long id, Permission permission) {
    Conditions where = new Conditions().and("r.id = :id", "id", id);
    visibleSections.restrict(where, "r.sectionId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The register"));
  }
}
