package com.mindwhile.erp.courses;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The students who attend something else than their section. */
@Stateless
public class CourseEnrollments {

  /** The orders they can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("e.id"),
              "lastName", List.of("s.lastName", "s.firstName"),
              "entryDate", List.of("e.entryDate")),
          "lastName",
          "e.id");

  private static final PagedQuery<CourseEnrollmentView> LIST =
      new PagedQuery<>(
          CourseEnrollmentView.class,
          "new com.mindwhile.erp.courses.CourseEnrollmentView(e.id, e.version, e.courseSectionId,"
              + " s.id, s.firstName, s.lastName, e.attends, e.entryDate, e.exitDate)",
          "CourseEnrollment e join Student s on s.id = e.studentId and s.deletedAt is null",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private CourseSections courseSections;
  @EJB private Enrollments enrollments;
  @Inject private VisibleStudents visible;

  /**
   * Those of a course section, as far as the caller may see the students.
   *
   * @throws NotFoundException if the caller may not see the course section
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<CourseEnrollmentView> list(long courseSectionId, PageRequest request) {
    courseSections.requireVisible(courseSectionId, Permission.COURSES_VIEW);
    return LIST.page(database, reachable(courseSectionId, Permission.STUDENTS_VIEW), request);
  }

  /** One of them. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CourseEnrollmentView get(long courseSectionId, long id) {
    courseSections.requireVisible(courseSectionId, Permission.COURSES_VIEW);
    return view(courseSectionId, id, Permission.STUDENTS_VIEW);
  }

  /**
   * Has a student attend a course section of another section, or not attend one of the own.
   *
   * @throws RuleBrokenException if the student is not there or differs on some of the days already,
   *     attends by the section anyway, or has nothing not to attend
   */
  public CourseEnrollmentView enrol(long courseSectionId, CourseEnrollmentInput input) {
    courseSections.keep(courseSectionId);
    enrollments.hold(input.studentId());
    long section =
        courseSections.requireVisible(courseSectionId, Permission.COURSES_VIEW).sectionId();
    CourseEnrollment enrollment = new CourseEnrollment(courseSectionId, input);
    requireDifferent(section, enrollment);
    requireApart(courseSectionId, enrollment);
    database.persist(enrollment);
    database.flush();
    return view(courseSectionId, enrollment.id(), Permission.ENROLLMENTS_EDIT);
  }

  /**
   * Corrects the days of one.
   *
   * @param version the version the caller saw
   */
  public CourseEnrollmentView correct(
      long courseSectionId, long id, int version, CourseEnrollmentInput input) {
    enrollments.hold(input.studentId());
    long section =
        courseSections.requireVisible(courseSectionId, Permission.COURSES_VIEW).sectionId();
    view(courseSectionId, id, Permission.ENROLLMENTS_EDIT);
    CourseEnrollment enrollment = database.find(CourseEnrollment.class, id);
    enrollment.requireVersion(version);
    enrollment.correct(input);
    requireDifferent(section, enrollment);
    requireApart(courseSectionId, enrollment);
    database.flush();
    return view(courseSectionId, id, Permission.ENROLLMENTS_EDIT);
  }

  /** Removes one that was entered by mistake. */
  public void delete(long courseSectionId, long id, int version) {
    view(courseSectionId, id, Permission.ENROLLMENTS_EDIT);
    CourseEnrollment enrollment = database.find(CourseEnrollment.class, id);
    enrollment.requireVersion(version);
    database.remove(enrollment);
  }

  private void requireDifferent(long section, CourseEnrollment enrollment) {
    LocalDate day = enrollment.entryDate();
    boolean inSection = enrollments.isEnrolled(enrollment.studentId(), section, day);
    if (inSection && enrollment.attends()) {
      throw new RuleBrokenException("The student attends by their section");
    }
    if (!inSection && !enrollment.attends()) {
      throw new RuleBrokenException("The student is not in the section on that day");
    }
  }

  private void requireApart(long courseSectionId, CourseEnrollment enrollment) {
    boolean overlapping =
        database
            .createQuery(
                "select e from CourseEnrollment e"
                    + " where e.courseSectionId = :course and e.studentId = :student",
                CourseEnrollment.class)
            .setParameter("course", courseSectionId)
            .setParameter("student", enrollment.studentId())
            .getResultStream()
            .anyMatch(other -> other != enrollment && other.overlaps(enrollment));
    if (overlapping) {
      throw new RuleBrokenException("The student differs from the section on these days already");
    }
  }

  private CourseEnrollmentView view(long courseSectionId, long id, Permission permission) {
    Conditions where = reachable(courseSectionId, permission).and("e.id = :id", "id", id);
    return LIST.one(database, where)
        .orElseThrow(() -> new NotFoundException("The enrolment in the course"));
  }

  private Conditions reachable(long courseSectionId, Permission permission) {
    Conditions where =
        new Conditions().and("e.courseSectionId = :course", "course", courseSectionId);
    visible.restrict(where, "s.id", permission);
    return where;
  }
}
