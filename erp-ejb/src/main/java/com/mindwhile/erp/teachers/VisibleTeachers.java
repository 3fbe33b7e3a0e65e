package com.mindwhile.erp.teachers;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which teachers a permission lets the caller reach. Says so in JPQL, for every query about
 * teachers alike:
 *
 * <ul>
 *   <li>{@code ALL}: every teacher;
 *   <li>{@code OWN_CLASSES}: who teaches a section the caller teaches; who teaches the caller today
 *       or is responsible for the caller's section;
 *   <li>{@code CHILDREN}: the same for the caller's children;
 *   <li>{@code SELF}: the teacher the caller is.
 * </ul>
 */
@ApplicationScoped
public class VisibleTeachers {

  @Inject private WorkContext work;
  @Inject private VisibleSections sections;
  @Inject private VisibleCourses courses;

  /** Narrows a query to the teachers the permission reaches; {@code path} is a teacher's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    Set<Scope> scopes = work.caller().scopes(permission);
    if (scopes.contains(Scope.ALL)) {
      return;
    }
    List<String> ids = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES)) {
      ids.addAll(ofSections(sections.taught(where)));
      ids.addAll(ofCourses(courses.attended(where)));
      ids.addAll(responsible(sections.attended(where)));
    }
    if (scopes.contains(Scope.CHILDREN)) {
      ids.addAll(ofCourses(courses.attendedByChildren(where)));
      ids.addAll(responsible(sections.attendedByChildren(where)));
    }
    if (scopes.contains(Scope.SELF) && work.caller().person().teacherId() != null) {
      where.with("callerTeacher", work.caller().person().teacherId());
      ids.add("select me.id as id from Teacher me where me.id = :callerTeacher");
    }
    where.andInAny(path, ids);
  }

  private static List<String> ofSections(List<String> sectionIds) {
    return teaching("sectionId", sectionIds);
  }

  private static List<String> ofCourses(List<String> courseSectionIds) {
    return teaching("id", courseSectionIds);
  }

  private static List<String> teaching(String property, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.of(
            "select taught.teacherId as id from CourseSection taught where "
                + Conditions.inAny("taught." + property, ids));
  }

  private static List<String> responsible(List<String> sectionIds) {
    return sectionIds.isEmpty()
        ? List.of()
        : List.of(
            "select home.id as id from Teacher home where "
                + Conditions.inAny("home.homeSectionId", sectionIds));
  }

  /** Whether the caller works with the teachers and not only knows theirs. */
  boolean isColleague() {
    return work.caller().scopes(Permission.TEACHERS_VIEW).contains(Scope.ALL);
  }

  /** Whether the caller is that teacher. */
  boolean isCaller(Long teacherId) {
    return teacherId.equals(work.caller().person().teacherId());
  }
}
