package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.ConflictException;

/** How far the marks of a course section are. */
public enum GradebookStatus {
  /** Marks are entered. */
  DRAFT,
  /** The teacher is done; the marks are looked at. */
  SUBMITTED,
  /** Students and parents see the results. */
  PUBLISHED,
  /** The marks are corrected, and nobody sees results until they are published again. */
  REOPENED;

  /** Whether marks can be entered. */
  public boolean isOpen() {
    return this == DRAFT || this == REOPENED;
  }

  /**
   * The next status.
   *
   * @throws ConflictException if it does not follow this one
   */
  GradebookStatus to(GradebookStatus next) {
    boolean follows =
        switch (next) {
          case DRAFT -> false;
          case SUBMITTED -> isOpen();
          case PUBLISHED -> this == SUBMITTED;
          case REOPENED -> !isOpen();
        };
    if (!follows) {
      throw new ConflictException("Marks that are " + this + " cannot become " + next);
    }
    return next;
  }
}
