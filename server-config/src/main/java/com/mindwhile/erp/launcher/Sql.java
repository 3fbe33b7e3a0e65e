package com.mindwhile.erp.launcher;

/** Quotes values for the statements that take no parameters, such as those on accounts. */
final class Sql {

  private Sql() {}

  /** A string literal. */
  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
