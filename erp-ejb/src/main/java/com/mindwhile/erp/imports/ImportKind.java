package com.mindwhile.erp.imports;

/** What a file has in its rows. */
public enum ImportKind {
  /** A student and up to three guardians. */
  STUDENTS,
  /** A teacher. */
  TEACHERS
}
