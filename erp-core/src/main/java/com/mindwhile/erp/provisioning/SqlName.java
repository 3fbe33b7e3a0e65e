package com.mindwhile.erp.provisioning;

import java.util.regex.Pattern;

/**
 * The name of a database, account or table that may be written into a statement. Nothing else ever
 * is.
 */
record SqlName(String value) {

  /** MySQL's limit for accounts, the shortest of those names. */
  private static final int MAX_ACCOUNT = 32;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  SqlName {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A name in SQL is made of lower-case letters, digits and underscores");
    }
  }

  /** The name of an account. */
  static SqlName account(String value) {
    if (value.length() > MAX_ACCOUNT) {
      throw new IllegalArgumentException(
          "An account's name has at most " + MAX_ACCOUNT + " characters");
    }
    return new SqlName(value);
  }

  /** As it stands in a statement. */
  String quoted() {
    return "`" + value + "`";
  }

  /** A table of the database of this name, as it stands in a statement. */
  String table(SqlName table) {
    return quoted() + "." + table.quoted();
  }
}
