package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Finds students: pages of a list, and the rows of a file. */
@Stateless
public class StudentDirectory {

  /** The orders students can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("s.id"),
              "lastName", List.of("s.lastName", "s.firstName"),
              "firstName", List.of("s.firstName", "s.lastName"),
              "admissionNumber", List.of("s.admissionNumber"),
              "birthDate", List.of("s.birthDate"),
              "status", List.of("s.status", "s.lastName", "s.firstName")),
          "lastName",
          "s.id");

  private static final String SECTION_TODAY =
      " left join Enrollment e on e.studentId = s.id and "
          + VisibleSections.enrolledToday("e")
          + " left join Section sec on sec.id = e.sectionId"
          + " left join GradeLevel gl on gl.id = sec.gradeLevelId";

  private static final PagedQuery<StudentSummary> LIST =
      new PagedQuery<>(
          StudentSummary.class,
          "new com.mindwhile.erp.students.StudentSummary(s.id, s.version,"
              + " s.admissionNumber, s.firstName, s.middleName, s.lastName, s.birthDate, s.gender,"
              + " s.email, s.phone, s.status, sec.id, gl.name, sec.name)",
          "Student s",
          SECTION_TODAY,
          SORT);

  private static final String FILE_ROW =
      "select new com.mindwhile.erp.students.StudentFileRow(s.id, s.admissionNumber, s.lastName,"
          + " s.firstName, s.middleName, s.birthDate, s.gender, s.status, gl.name, sec.name,"
          + " s.email, s.phone, s.address) from Student s";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * The students the caller may see.
   *
   * @throws ForbiddenException if the deleted ones are wanted by somebody who may not delete
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<StudentSummary> list(StudentFilter filter, PageRequest request) {
    return LIST.page(database, conditions(filter, Permission.STUDENTS_VIEW), request);
  }

  /**
   * Rows of the students the caller may export, by id.
   *
   * @param after the id of the last row that was had; 0 for the first ones
   * @param count how many rows at most
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<StudentFileRow> rows(StudentFilter filter, long after, int count) {
    Conditions where =
        conditions(filter, Permission.STUDENTS_EXPORT).and("s.id > :after", "after", after);
    return where
        .applyTo(
            database.createQuery(
                FILE_ROW + SECTION_TODAY + where.where() + " order by s.id", StudentFileRow.class))
        .setMaxResults(count)
        .getResultList();
  }

  private Conditions conditions(StudentFilter filter, Permission permission) {
    if (filter.deleted() && !work.caller().may(Permission.STUDENTS_DELETE)) {
      throw new ForbiddenException("Deleted students are for those who may delete them");
    }
    Conditions where = filter.conditions().with("today", clock.today());
    visible.restrict(where, "s.id", permission);
    if (filter.deleted()) {
      visible.restrict(where, "s.id", Permission.STUDENTS_DELETE);
    }
    return where;
  }
}
