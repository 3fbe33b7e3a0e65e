package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * That a teacher teaches a course to a section in a term. It is what makes a section one of a
 * teacher's own classes.
 */
@Entity
@Table(name = "course_sections")
class CourseSection extends AuditedEntity {

  @Column(name = "course_id", nullable = false, updatable = false)
  private long courseId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "term_id", nullable = false, updatable = false)
  private long termId;

  @Column(name = "teacher_id", nullable = false)
  private long teacherId;

  protected CourseSection() {}

  CourseSection(CourseSectionInput input) {
    courseId = input.courseId();
    sectionId = input.sectionId();
    termId = input.termId();
    teacherId = input.teacherId();
  }

  /**
   * Checks that nothing but the teacher is to become another.
   *
   * @throws RuleBrokenException if more is: marks and lessons belong to it
   */
  void requireSameBesidesTeacher(CourseSectionInput input) {
    if (input.courseId() != courseId
        || input.sectionId() != sectionId
        || input.termId() != termId) {
      throw new RuleBrokenException("Of a course section only the teacher can become another");
    }
  }

  /**
   * Gives it another teacher.
   *
   * @throws RuleBrokenException if more than the teacher is to be another
   */
  void hand(CourseSectionInput input) {
    requireSameBesidesTeacher(input);
    teacherId = input.teacherId();
  }

  long sectionId() {
    return sectionId;
  }

  long teacherId() {
    return teacherId;
  }

  CourseSectionInput input() {
    return new CourseSectionInput(courseId, sectionId, termId, teacherId);
  }
}
