package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What of a subject is taught in a grade level, such as Mathematics 7. */
@Entity
@Table(name = "courses")
class Course extends AuditedEntity {

  @Column(name = "subject_id", nullable = false)
  private long subjectId;

  @Column(name = "grade_level_id")
  private Long gradeLevelId;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private BigDecimal credits;

  protected Course() {}

  Course(CourseInput input) {
    describe(input);
  }

  final void describe(CourseInput input) {
    subjectId = input.subjectId();
    gradeLevelId = input.gradeLevelId();
    name = input.name().strip();
    credits = input.credits() == null ? BigDecimal.ONE : input.credits();
  }

  /**
   * Checks that it can be taught in a grade level.
   *
   * @throws RuleBrokenException if it is for another one
   */
  void requireFor(long gradeLevel) {
    if (gradeLevelId != null && gradeLevelId != gradeLevel) {
      throw new RuleBrokenException("The course is for another grade level than the section's");
    }
  }
}
