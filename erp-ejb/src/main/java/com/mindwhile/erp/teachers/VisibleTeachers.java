package com.mindwhile.erp.teachers;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
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
 *   <li>{@code OWN_CLASSES}: who teaches a section the caller teaches or is enrolled in today;
 *   <li>{@code CHILDREN}: who teaches a section a child of the caller is enrolled in today;
 *   <li>{@code SELF}: the teacher the caller is.
 * </ul>
 */
@ApplicationScoped
public class VisibleTeachers {

  @Inject private WorkContext work;
  @Inject private VisibleSections sections;

  /** Narrows a query to the teachers the permission reaches; {@code path} is a teacher's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    Set<Scope> scopes = work.caller().scopes(permission);
    if (scopes.contains(Scope.ALL)) {
      return;
    }
    List<String> sectionIds = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES)) {
      sectionIds.addAll(sections.taught(where));
      sectionIds.addAll(sections.attended(where));
    }
    if (scopes.contains(Scope.CHILDREN)) {
      sectionIds.addAll(sections.attendedByChildren(where));
    }
    List<String> ids = new ArrayList<>();
    if (!sectionIds.isEmpty()) {
      ids.add(
          "select taught.teacherId as id from TeachingAssignment taught where "
              + Conditions.inAny("taught.sectionId", sectionIds));
    }
    if (scopes.contains(Scope.SELF) && work.caller().person().teacherId() != null) {
      where.with("callerTeacher", work.caller().person().teacherId());
      ids.add("select me.id as id from Teacher me where me.id = :callerTeacher");
    }
    where.andInAny(path, ids);
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
