package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.ConflictException;
import java.util.EnumSet;
import java.util.Set;

/** Where a student stands with the school, and where they can go from there. */
public enum StudentStatus {
  /** Has applied and is not yet at the school. */
  APPLICANT,
  /** Is at the school. */
  ENROLLED,
  /** Left before the end, or did not come. Can come back. */
  WITHDRAWN,
  /** Finished. */
  GRADUATED;

  /** The statuses that can follow this one. */
  public Set<StudentStatus> next() {
    return switch (this) {
      case APPLICANT -> EnumSet.of(ENROLLED, WITHDRAWN);
      case ENROLLED -> EnumSet.of(WITHDRAWN, GRADUATED);
      case WITHDRAWN -> EnumSet.of(ENROLLED);
      case GRADUATED -> EnumSet.noneOf(StudentStatus.class);
    };
  }

  /** Whether somebody of this status has left the school. */
  public boolean isGone() {
    return this == WITHDRAWN || this == GRADUATED;
  }

  /**
   * Goes to another status, or stays.
   *
   * @throws ConflictException if that does not follow this one
   */
  public StudentStatus to(StudentStatus next) {
    if (next != this && !next().contains(next)) {
      throw new ConflictException(
          next().isEmpty()
              ? "A student who is " + this + " stays so"
              : "A student who is " + this + " can become " + next() + " only");
    }
    return next;
  }
}
