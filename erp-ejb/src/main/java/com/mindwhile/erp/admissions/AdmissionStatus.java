package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.ConflictException;
import java.util.EnumSet;
import java.util.Set;

/** Where an application stands, and where it can go from there. */
public enum AdmissionStatus {
  /** Written down, not yet handed in. */
  DRAFT,
  /** Handed in; the school has to decide. */
  SUBMITTED,
  /** The school has a place for the applicant, and the family has to say yes. */
  OFFERED,
  /** There may be a place later. */
  WAITLISTED,
  /** The school has no place for the applicant. */
  REJECTED,
  /** The applicant has become a student. */
  ACCEPTED,
  /** The family does not want the place any more. */
  WITHDRAWN;

  /** The statuses that can follow this one. */
  public Set<AdmissionStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(OFFERED, WAITLISTED, REJECTED, WITHDRAWN);
      case WAITLISTED -> EnumSet.of(OFFERED, REJECTED, WITHDRAWN);
      case OFFERED -> EnumSet.of(ACCEPTED, WAITLISTED, REJECTED, WITHDRAWN);
      case REJECTED, ACCEPTED, WITHDRAWN -> EnumSet.noneOf(AdmissionStatus.class);
    };
  }

  /** Whether what the family said can still be corrected. */
  public boolean isOpen() {
    return this == DRAFT || this == SUBMITTED || this == WAITLISTED;
  }

  /**
   * Goes to another status.
   *
   * @throws ConflictException if that does not follow this one
   */
  public AdmissionStatus to(AdmissionStatus next) {
    if (!next().contains(next)) {
      throw new ConflictException(
          next().isEmpty()
              ? "An application that is " + this + " stays so"
              : "An application that is " + this + " can become " + next() + " only");
    }
    return next;
  }
}
