package com.mindwhile.erp.promotions;

import com.mindwhile.erp.students.StudentStatus;

/** What becomes of a student at the end of a year. */
public enum PromotionDecision {
  /** Goes on to a section of a higher grade level. */
  PROMOTE(StudentStatus.ENROLLED, "Promoted"),
  /** Stays in the grade level, in a section of the next year. */
  REPEAT(StudentStatus.ENROLLED, "Repeats the year"),
  /** Has finished the last grade level. */
  GRADUATE(StudentStatus.GRADUATED, "Graduated"),
  /** Leaves the school before the end, for a reason. */
  LEAVE(StudentStatus.WITHDRAWN, null);

  private final StudentStatus status;
  private final String words;

  PromotionDecision(StudentStatus status, String words) {
    this.status = status;
    this.words = words;
  }

  /** Whether the student is in a section of the next year. */
  public boolean isStaying() {
    return status == StudentStatus.ENROLLED;
  }

  /** What the student is afterwards. */
  StudentStatus status() {
    return status;
  }

  /** How the enrolments say it; null where a reason does. */
  String words() {
    return words;
  }
}
