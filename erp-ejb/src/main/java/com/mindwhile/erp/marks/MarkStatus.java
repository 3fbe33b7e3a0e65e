package com.mindwhile.erp.marks;

/** What a mark says. */
public enum MarkStatus {
  /** So many marks were reached. */
  SCORED,
  /** It does not count for this student; what does counts for more. */
  EXCUSED,
  /** Without excuse: it counts as nothing of the maximum. */
  ABSENT
}
