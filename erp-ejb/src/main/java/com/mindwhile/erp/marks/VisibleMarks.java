package com.mindwhile.erp.marks;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.students.VisibleStudents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which marks {@code marks.view} lets the caller see. Says so in JPQL.
 *
 * <ul>
 *   <li>{@code ALL}: every mark that is published, and with {@code marks.view_all} every mark;
 *   <li>{@code OWN_CLASSES}: every mark of the course sections the caller teaches, and of those of
 *       the section the caller is responsible for;
 *   <li>{@code SELF} and {@code CHILDREN}: the student's own, once they are published.
 * </ul>
 */
@ApplicationScoped
class VisibleMarks {

  private static final String PUBLISHED =
      " join Gradebook pg on pg.courseSectionId = pm.courseSectionId"
          + " and pg.status = com.mindwhile.erp.marks.GradebookStatus.PUBLISHED";

  private static final Set<Scope> OF_STUDENTS = Set.of(Scope.SELF, Scope.CHILDREN);

  @Inject private WorkContext work;
  @Inject private VisibleStudents students;

  /** Whether the caller sees marks of the whole school before they are published. */
  private boolean seesDraftsOfAll() {
    Caller caller = work.caller();
    return caller.scopes(Permission.MARKS_VIEW).contains(Scope.ALL)
        && caller.may(Permission.MARKS_VIEW_ALL);
  }

  /** Narrows a query to the marks reached; {@code path} is a mark's id. */
  void restrictMarks(Conditions where, String path) {
    if (!seesDraftsOfAll()) {
      where.andInAny(path, reached(where, "dm.id", "pm.id", "AssessmentMark dm"));
    }
  }

  /** Narrows a query to the assessments of the marks reached. */
  void restrictAssessments(Conditions where, String path) {
    if (!seesDraftsOfAll()) {
      where.andInAny(path, reached(where, "dm.id", "pm.assessmentId", "Assessment dm"));
    }
  }

  /** Narrows a query to the course sections whose marks are seen before they are published. */
  void restrictDrafts(Conditions where, String path) {
    if (!seesDraftsOfAll()) {
      where.andInAny(path, ownCourseSections(where));
    }
  }

  /** Narrows a query to the course sections whose results are seen when they are in that status. */
  void restrictCourseSections(Conditions where, String path, GradebookStatus status) {
    if (status != GradebookStatus.PUBLISHED) {
      restrictDrafts(where, path);
    } else if (!seesAllPublished()) {
      List<String> ids = new ArrayList<>(ownCourseSections(where));
      ids.add(
          "select pr.courseSectionId as id from PublishedResult pr join Gradebook pg"
              + " on pg.publicationId = pr.publicationId where "
              + ofOwnStudents(where, "pr.studentId"));
      where.andInAny(path, ids);
    }
  }

  /**
   * Narrows a query about a course section the caller reaches to its students the caller may see:
   * all for those whose class it is or who see all that is published, the own ones for others.
   */
  void restrictStudents(Conditions where, String path, long courseSectionId) {
    if (seesAllPublished()) {
      return;
    }
    List<String> own = ownCourseSections(where);
    String ofOwn = ofOwnStudents(where, path);
    where.and(
        own.isEmpty() ? ofOwn : "(" + ofOwn + " or " + Conditions.inAny(":ofCourse", own) + ")");
    where.with("ofCourse", courseSectionId);
  }

  /** Selects the course sections whose marks the caller sees before they are published. */
  private List<String> ownCourseSections(Conditions where) {
    Caller caller = work.caller();
    Long teacher = caller.person().teacherId();
    if (teacher == null || !caller.scopes(Permission.MARKS_VIEW).contains(Scope.OWN_CLASSES)) {
      return List.of();
    }
    where.with("callerTeacher", teacher);
    return List.of(
        "select ta.id as id from " + VisibleSections.TAUGHT_BY_CALLER,
        "select hc.id as id from CourseSection hc where hc.sectionId in ("
            + VisibleSections.HOME_OF_CALLER
            + ")");
  }

  /** That a student is the caller or one of their children, as a JPQL condition. */
  private String ofOwnStudents(Conditions where, String path) {
    return students.among(where, path, Permission.MARKS_VIEW, OF_STUDENTS);
  }

  /** Whether all that is published is seen. */
  private boolean seesAllPublished() {
    return work.caller().scopes(Permission.MARKS_VIEW).contains(Scope.ALL);
  }

  private List<String> reached(Conditions where, String draft, String published, String drafts) {
    List<String> ids = new ArrayList<>();
    List<String> own = ownCourseSections(where);
    if (!own.isEmpty()) {
      ids.add(
          "select "
              + draft
              + " as id from "
              + drafts
              + " where "
              + Conditions.inAny("dm.courseSectionId", own));
    }
    String marks = "select " + published + " as id from AssessmentMark pm" + PUBLISHED;
    if (seesAllPublished()) {
      ids.add(marks);
    } else {
      ids.add(marks + " where " + ofOwnStudents(where, "pm.studentId"));
    }
    return ids;
  }
}
