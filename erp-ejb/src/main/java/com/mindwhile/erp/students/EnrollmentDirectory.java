package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
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

/** Finds who was, is and will be in which section, whatever day it is. */
@Stateless
public class EnrollmentDirectory {

  /** The orders enrolments can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("e.id"), "lastName", List.of("s.lastName", "s.firstName")),
          "lastName",
          "e.id");

  private static final PagedQuery<EnrolledStudent> LIST =
      new PagedQuery<>(
          EnrolledStudent.class,
          "new com.mindwhile.erp.students.EnrolledStudent(e.id, e.version, s.id,"
              + " s.admissionNumber, s.firstName, s.lastName, sec.id, gl.name, sec.name,"
              + " e.entryDate, e.entryReason, e.exitDate, e.exitReason)",
          "Enrollment e join Student s on s.id = e.studentId and s.deletedAt is null"
              + " join Section sec on sec.id = e.sectionId"
              + " join GradeLevel gl on gl.id = sec.gradeLevelId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;

  /** The enrolments of the students the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<EnrolledStudent> list(EnrollmentFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "s.id", Permission.STUDENTS_VIEW);
    return LIST.page(database, where, request);
  }
}
