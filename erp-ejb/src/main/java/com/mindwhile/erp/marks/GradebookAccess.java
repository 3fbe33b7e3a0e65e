package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.CourseSections;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who sees which results of a course section. */
@ApplicationScoped
class GradebookAccess {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleMarks visible;
  @EJB private CourseSections courseSections;
  @EJB private Settings settings;

  /**
   * Checks that the caller may reach a course section.
   *
   * @throws NotFoundException if not
   */
  CourseSectionView require(long courseSectionId, Permission permission) {
    return courseSections.requireVisible(courseSectionId, permission);
  }

  /**
   * Checks that the caller may see results of a course section in that status.
   *
   * @throws NotFoundException if not
   */
  CourseSectionView require(long courseSectionId, GradebookStatus status) {
    Conditions where = new Conditions().and("cs.id = :id", "id", courseSectionId);
    visible.restrictCourseSections(where, "cs.id", status);
    boolean seen =
        where
            .applyTo(
                database.createQuery(
                    "select cs.id from CourseSection cs" + where.where(), Long.class))
            .getResultStream()
            .findFirst()
            .isPresent();
    if (!seen) {
      throw new NotFoundException("The course section");
    }
    return courseSections.requireExisting(courseSectionId);
  }

  /** The results of the students the caller may see, by their names. */
  List<CourseResultView> named(long courseSectionId, List<CourseResult> results) {
    Map<Long, CourseResult> byStudent =
        results.stream().collect(Collectors.toMap(CourseResult::studentId, Function.identity()));
    if (byStudent.isEmpty()) {
      return List.of();
    }
    boolean ranksShown = settings.get().ranksShown();
    Conditions where =
        new Conditions()
            .and("s.id in (:students)", "students", byStudent.keySet())
            .and("s.deletedAt is null");
    visible.restrictStudents(where, "s.id", courseSectionId);
    return where
        .applyTo(
            database.createQuery(
                "select s.id, s.firstName, s.lastName from Student s"
                    + where.where()
                    + " order by s.lastName, s.firstName, s.id",
                Object[].class))
        .getResultStream()
        .map(row -> byStudent.get((Long) row[0]).view((String) row[1], (String) row[2], ranksShown))
        .toList();
  }
}
