package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.Guests;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which students a permission lets the caller reach. Says so in JPQL, for every query about
 * students alike, be it a list, a total, one student, what belongs to one, or a file:
 *
 * <ul>
 *   <li>{@code ALL}: every student;
 *   <li>{@code OWN_CLASSES}: who is enrolled today in a section the caller teaches or is
 *       responsible for, or in another one of the same academic year and attends one of the
 *       caller's course sections, and so nobody for a caller who is no teacher;
 *   <li>{@code SELF}: the student the caller is;
 *   <li>{@code CHILDREN}: whom the caller is a guardian of, by a link that may see data.
 * </ul>
 *
 * <p>Medical notes are for those who look after a student day by day, for the student and for the
 * guardians: the callers whose {@code attendance.view} reaches the student as well. Of the built-in
 * roles that leaves out the accountant. Lists and files never have them.
 */
@ApplicationScoped
public class VisibleStudents {

  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** Narrows a query to the students the permission reaches; {@code path} is a student's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    reached(where, path, permission).ifPresent(where::and);
  }

  /** Whether the caller may see the medical notes of the student, as a JPQL expression. */
  String mayReadMedicalNotes(Conditions where, String path) {
    return isReached(where, path, Permission.ATTENDANCE_VIEW);
  }

  /** Whether the permission reaches a student, as a JPQL expression; {@code path} is its id. */
  public String isReached(Conditions where, String path, Permission permission) {
    return Conditions.truth(reached(where, path, permission));
  }

  /**
   * That a student is one the permission reaches by some of its scopes, as a JPQL condition.
   *
   * @param path a student's id
   */
  public String among(Conditions where, String path, Permission permission, Set<Scope> some) {
    Set<Scope> scopes = new HashSet<>(work.caller().scopes(permission));
    scopes.retainAll(some);
    return among(where, path, scopes);
  }

  private Optional<String> reached(Conditions where, String path, Permission permission) {
    Set<Scope> scopes = work.caller().scopes(permission);
    return scopes.contains(Scope.ALL) ? Optional.empty() : Optional.of(among(where, path, scopes));
  }

  private String among(Conditions where, String path, Set<Scope> scopes) {
    List<String> ids = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES)) {
      ids.addAll(ofOwnClasses(where));
    }
    if (scopes.contains(Scope.SELF)) {
      ids.addAll(self(where));
    }
    if (scopes.contains(Scope.CHILDREN)) {
      ids.addAll(children(where));
    }
    return Conditions.inAny(path, ids);
  }

  private List<String> ofOwnClasses(Conditions where) {
    Long teacher = work.caller().person().teacherId();
    if (teacher == null) {
      return List.of();
    }
    where.with("callerTeacher", teacher).with("today", clock.today());
    return List.of(
        "select oc.studentId as id from "
            + VisibleSections.TAUGHT_BY_CALLER
            + " join Enrollment oc on oc.sectionId = ta.sectionId and "
            + VisibleSections.enrolledToday("oc"),
        "select oh.studentId as id from Enrollment oh where oh.sectionId in ("
            + VisibleSections.HOME_OF_CALLER
            + ") and "
            + VisibleSections.enrolledToday("oh"),
        "select ox.studentId as id from "
            + VisibleSections.TAUGHT_BY_CALLER
            + " join CourseEnrollment ox on ox.courseSectionId = ta.id and ox.attends = true and "
            + VisibleSections.enrolledToday("ox")
            + Guests.havingPlace("ox", "ta", ":today"));
  }

  private List<String> self(Conditions where) {
    Long student = work.caller().person().studentId();
    if (student == null) {
      return List.of();
    }
    where.with("callerStudent", student);
    return List.of(
        "select self.id as id from Student self"
            + " where self.id = :callerStudent and self.deletedAt is null");
  }

  private List<String> children(Conditions where) {
    Long guardian = work.caller().person().guardianId();
    if (guardian == null) {
      return List.of();
    }
    where.with("callerGuardian", guardian);
    return List.of("select g.studentId as id from " + VisibleSections.CHILD_OF_CALLER);
  }
}
