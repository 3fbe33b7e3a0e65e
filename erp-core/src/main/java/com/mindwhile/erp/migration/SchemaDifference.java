package com.mindwhile.erp.migration;

/**
 * Something in which a database's schema is not like a fresh school's.
 *
 * @param kind of what it is
 * @param name of it, with its table's before: {@code students.last_name}
 * @param expected what it is in a fresh school; null if it is not there
 * @param found what it is in the database; null if it is not there
 */
public record SchemaDifference(Kind kind, String name, String expected, String found) {

  /** What can differ. */
  public enum Kind {
    TABLE("table"),
    COLUMN("column"),
    INDEX("index"),
    FOREIGN_KEY("foreign key");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Whether this release cannot work on the database: it lacks a table or a column. */
  public boolean isFatal() {
    return found == null && (kind == Kind.TABLE || kind == Kind.COLUMN);
  }

  /** It in a sentence without its full stop. */
  @Override
  public String toString() {
    String what = kind.word + " " + name;
    if (found == null) {
      return what + " is missing" + (expected.isEmpty() ? "" : ", which is " + expected);
    }
    if (expected == null) {
      return what + " is additional" + (found.isEmpty() ? "" : ", which is " + found);
    }
    return what + " is " + found + ", and not " + expected;
  }
}
