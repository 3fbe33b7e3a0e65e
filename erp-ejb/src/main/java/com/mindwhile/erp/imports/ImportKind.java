package com.mindwhile.erp.imports;

/** What a file has in its rows. */
public enum ImportKind {
  /** A student, up to three guardians and a section. */
  STUDENTS,
  /** A guardian. */
  GUARDIANS,
  /** A teacher. */
  TEACHERS,
  /** What a student reached in an assessment. */
  MARKS,
  /** Money received for a student. */
  PAYMENTS
}
