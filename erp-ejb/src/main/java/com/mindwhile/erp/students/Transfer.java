package com.mindwhile.erp.students;

import java.time.LocalDate;

/**
 * The end of a student's time in a section and, unless they leave the school, the beginning of the
 * next one.
 *
 * @param enrollmentId the enrolment that ends
 * @param exitDate the first day no longer in its section
 * @param sectionId the section they come to; null if they leave the school
 * @param entryDate their first day there
 * @param entryReason goes with the section
 * @param status what they are afterwards
 */
public record Transfer(
    long studentId,
    long enrollmentId,
    LocalDate exitDate,
    String exitReason,
    Long sectionId,
    LocalDate entryDate,
    String entryReason,
    StudentStatus status) {

  /** Whether there is a next section. */
  public boolean enters() {
    return sectionId != null;
  }

  LeaveInput exit() {
    return new LeaveInput(exitDate, exitReason);
  }

  EnrollmentInput entry() {
    return new EnrollmentInput(sectionId, entryDate, entryReason, null, null);
  }
}
