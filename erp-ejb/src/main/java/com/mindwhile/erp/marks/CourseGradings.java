package com.mindwhile.erp.marks;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** How the courses are graded: by which scale, and which categories count how much. */
@Stateless
public class CourseGradings {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleCourses visible;
  @Inject private CategoryRows categories;

  /**
   * How a course is graded.
   *
   * @throws NotFoundException if the caller may not see the course, or nobody has laid it down
   */
  public CourseGradingView get(long courseId) {
    requireCourse(courseId, Permission.COURSES_VIEW);
    return view(find(courseId, LockModeType.NONE), courseId);
  }

  /**
   * Lays down how a course is graded.
   *
   * @throws NotFoundException if the caller may not see the course
   * @throws ConflictException if it is laid down already
   * @throws RuleBrokenException if there is no such scale, or the weights do not add up to 100
   */
  public CourseGradingView create(long courseId, CourseGradingInput input) {
    requireCourse(courseId, Permission.COURSES_EDIT);
    AssessmentCategory.requireWhole(input.categories());
    requireScale(input.gradingScaleId());
    if (!ofCourse(courseId, LockModeType.NONE).isEmpty()) {
      throw new ConflictException("How the course is graded is laid down already");
    }
    CourseGrading grading = new CourseGrading(courseId, input.gradingScaleId());
    database.persist(grading);
    database.flush();
    categories.write(grading.id(), input.categories());
    return view(grading, courseId);
  }

  /**
   * Lays it down anew. Published results stay as they are.
   *
   * @param version the version the caller saw
   * @throws ConflictException if a category is left out that has assessments
   * @throws RuleBrokenException if there is no such scale or category, or the weights do not add up
   *     to 100
   */
  public CourseGradingView update(long courseId, int version, CourseGradingInput input) {
    requireCourse(courseId, Permission.COURSES_EDIT);
    CourseGrading grading = find(courseId, LockModeType.PESSIMISTIC_WRITE);
    grading.requireVersion(version);
    AssessmentCategory.requireWhole(input.categories());
    requireScale(input.gradingScaleId());
    grading.gradeBy(input.gradingScaleId());
    categories.write(grading.id(), input.categories());
    return view(grading, courseId);
  }

  private CourseGradingView view(CourseGrading grading, long courseId) {
    GradingScale scale = database.find(GradingScale.class, grading.gradingScaleId());
    return new CourseGradingView(
        courseId,
        grading.version(),
        grading.gradingScaleId(),
        scale.name(),
        categories.of(grading.id()).stream().map(AssessmentCategory::view).toList());
  }

  private CourseGrading find(long courseId, LockModeType lock) {
    return ofCourse(courseId, lock).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("How the course is graded"));
  }

  private List<CourseGrading> ofCourse(long courseId, LockModeType lock) {
    return database
        .createQuery(
            "select g from CourseGrading g where g.courseId = :course", CourseGrading.class)
        .setParameter("course", courseId)
        .setLockMode(lock)
        .getResultList();
  }

  private void requireScale(long id) {
    if (database.find(GradingScale.class, id) == null) {
      throw new RuleBrokenException("There is no such grading scale");
    }
  }

  private void requireCourse(long id, Permission permission) {
    Conditions where = new Conditions().and("c.id = :id", "id", id);
    visible.restrictCourses(where, "c.id", permission);
    where
        .applyTo(database.createQuery("select c.id from Course c" + where.where(), Long.class))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The course"));
  }
}
