package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** By which scale a course is graded. Its version goes up with its categories as well. */
@Entity
@Table(name = "course_gradings")
class CourseGrading extends AuditedEntity {

  @Column(name = "course_id", nullable = false, updatable = false)
  private long courseId;

  @Column(name = "grading_scale_id", nullable = false)
  private long gradingScaleId;

  /** How often its categories were changed. */
  @Column(nullable = false)
  private int changes;

  protected CourseGrading() {}

  CourseGrading(long courseId, long gradingScaleId) {
    this.courseId = courseId;
    this.gradingScaleId = gradingScaleId;
  }

  /** Is laid down anew. */
  void gradeBy(long scale) {
    gradingScaleId = scale;
    changes++;
  }

  long gradingScaleId() {
    return gradingScaleId;
  }
}
