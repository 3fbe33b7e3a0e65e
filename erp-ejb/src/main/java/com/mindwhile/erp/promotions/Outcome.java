package com.mindwhile.erp.promotions;

import com.mindwhile.erp.students.StudentStatus;

/** What becomes of a student at the end of the year. */
public enum Outcome {
  /** Goes on, to a section of a higher grade level. */
  PROMOTE("Promoted", null),
  /** Stays, in a section of the same grade level. */
  REPEAT("Repeats", null),
  /** Has finished the school. */
  GRADUATE("Graduated", StudentStatus.GRADUATED),
  /** Leaves it before. */
  LEAVE("Left at the end of the year", StudentStatus.WITHDRAWN);

  private final String reason;
  private final StudentStatus status;

  Outcome(String reason, StudentStatus status) {
    this.reason = reason;
    this.status = status;
  }

  /** Why the student is no longer in the section, in the history of enrolments. */
  String reason() {
    return reason;
  }

  /** What the student becomes; null for who is at the school next year, too. */
  StudentStatus status() {
    return status;
  }

  /** Whether the student needs a section in the next year. */
  boolean staysAtSchool() {
    return status == null;
  }
}
