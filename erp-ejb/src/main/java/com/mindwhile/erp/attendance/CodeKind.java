package com.mindwhile.erp.attendance;

/** What a code of attendance counts as. */
public enum CodeKind {
  /** Was there. */
  PRESENT,
  /** Came late, and was there. */
  LATE,
  /** Was not there. */
  ABSENT,
  /** Was not there, for a reason the school accepts. */
  EXCUSED
}
