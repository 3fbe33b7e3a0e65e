package com.mindwhile.erp.school;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which course sections a permission lets the caller reach: those they teach ({@code OWN_CLASSES}),
 * those they attend today ({@code SELF}), those their children attend today ({@code CHILDREN}, by
 * links that may see data). A student attends what the section is taught, but for what they are
 * left out of, and what they attend of other sections as {@link Guests}. Says so in JPQL, for every
 * query about course sections, their courses and subjects alike.
 */
@ApplicationScoped
public class VisibleCourses {

  private static final String DIFFERS_TODAY = VisibleSections.enrolledToday("x");

  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** Narrows a query to the course sections reached; {@code path} is a course section's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    if (!work.caller().scopes(permission).contains(Scope.ALL)) {
      where.andInAny(path, reached(where, permission));
    }
  }

  /** Narrows a query to the courses of the course sections reached. */
  public void restrictCourses(Conditions where, String path, Permission permission) {
    if (!work.caller().scopes(permission).contains(Scope.ALL)) {
      where.andInAny(
          path,
          List.of(
              "select vc.courseId as id from CourseSection vc where "
                  + Conditions.inAny("vc.id", reached(where, permission))));
    }
  }

  /** Narrows a query to the subjects of the course sections reached. */
  public void restrictSubjects(Conditions where, String path, Permission permission) {
    if (!work.caller().scopes(permission).contains(Scope.ALL)) {
      where.andInAny(
          path,
          List.of(
              "select vs.subjectId as id from CourseSection vc"
                  + " join Course vs on vs.id = vc.courseId where "
                  + Conditions.inAny("vc.id", reached(where, permission))));
    }
  }

  /** Narrows a query to the course sections a student attends today, whoever asks. */
  public void restrictToAttended(Conditions where, String path, long studentId) {
    where.with("attending", studentId).with("today", clock.today());
    where.andInAny(path, attendedBy(":attending"));
  }

  /** Selects the course sections the caller attends today; none for who is no student. */
  public List<String> attended(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.studentId() == null) {
      return List.of();
    }
    where.with("callerStudent", person.studentId()).with("today", clock.today());
    return attendedBy(":callerStudent");
  }

  /** Selects the course sections the caller's children attend today. */
  public List<String> attendedByChildren(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.guardianId() == null) {
      return List.of();
    }
    where.with("callerGuardian", person.guardianId()).with("today", clock.today());
    String child = VisibleSections.CHILD_OF_CALLER;
    return List.of(
        bySection(child + " join Enrollment e on e.studentId = g.studentId", "1 = 1"),
        byThemselves(child + " join CourseEnrollment x on x.studentId = g.studentId", "1 = 1"));
  }

  private List<String> reached(Conditions where, Permission permission) {
    Set<Scope> scopes = work.caller().scopes(permission);
    List<String> ids = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES)) {
      ids.addAll(taught(where));
    }
    if (scopes.contains(Scope.SELF)) {
      ids.addAll(attended(where));
    }
    if (scopes.contains(Scope.CHILDREN)) {
      ids.addAll(attendedByChildren(where));
    }
    return ids;
  }

  private List<String> taught(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.teacherId() == null) {
      return List.of();
    }
    where.with("callerTeacher", person.teacherId());
    return List.of("select ta.id as id from " + VisibleSections.TAUGHT_BY_CALLER);
  }

  private static List<String> attendedBy(String student) {
    return List.of(
        bySection("Enrollment e" + VisibleSections.notDeleted("e"), "e.studentId = " + student),
        byThemselves(
            "CourseEnrollment x" + VisibleSections.notDeleted("x"), "x.studentId = " + student));
  }

  private static String bySection(String who, String condition) {
    return "select ac.id as id from "
        + who
        + " join CourseSection ac on ac.sectionId = e.sectionId where "
        + condition
        + " and "
        + VisibleSections.enrolledToday("e")
        + " and not exists (select 1 from CourseEnrollment x where x.courseSectionId = ac.id"
        + " and x.studentId = e.studentId and x.attends = false and "
        + DIFFERS_TODAY
        + ")";
  }

  private static String byThemselves(String who, String condition) {
    return "select x.courseSectionId as id from "
        + who
        + " join CourseSection xc on xc.id = x.courseSectionId"
        + Guests.havingPlace("x", "xc", ":today")
        + " where "
        + condition
        + " and x.attends = true and "
        + DIFFERS_TODAY;
  }
}
