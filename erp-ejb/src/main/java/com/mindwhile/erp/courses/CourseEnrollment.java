package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * That a student attends a course section of another section, or does not attend one of the own:
 * from the entry date until the day before the exit date.
 */
@Entity
@Table(name = "course_enrollments")
class CourseEnrollment extends AuditedEntity {

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(nullable = false, updatable = false)
  private boolean attends;

  @Column(name = "entry_date", nullable = false)
  private LocalDate entryDate;

  @Column(name = "exit_date")
  private LocalDate exitDate;

  protected CourseEnrollment() {}

  CourseEnrollment(long courseSectionId, CourseEnrollmentInput input) {
    this.courseSectionId = courseSectionId;
    studentId = input.studentId();
    attends = input.attends();
    correct(input);
  }

  /**
   * Writes its days down anew.
   *
   * @throws RuleBrokenException if it ends before it begins, or is to be something else
   */
  final void correct(CourseEnrollmentInput input) {
    if (input.studentId() != studentId || input.attends() != attends) {
      throw new RuleBrokenException("Of an enrolment in a course only the days can be corrected");
    }
    if (input.exitDate() != null && input.exitDate().isBefore(input.entryDate())) {
      throw new RuleBrokenException("The exit date is before the entry date");
    }
    entryDate = input.entryDate();
    exitDate = input.exitDate();
  }

  /**
   * Ends on a day, or without one if it would begin later.
   *
   * @param day the first day no longer
   */
  void endBy(LocalDate day) {
    exitDate = entryDate.isAfter(day) ? entryDate : day;
  }

  /** Whether there is a day that belongs to both. */
  boolean overlaps(CourseEnrollment other) {
    return entryDate.isBefore(other.end())
        && other.entryDate.isBefore(end())
        && entryDate.isBefore(end())
        && other.entryDate.isBefore(other.end());
  }

  long studentId() {
    return studentId;
  }

  boolean attends() {
    return attends;
  }

  LocalDate entryDate() {
    return entryDate;
  }

  private LocalDate end() {
    return exitDate == null ? LocalDate.MAX : exitDate;
  }
}
