package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a schema: those a database has, and those scripts make. */
final class SchemaTables {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*(?:(?<create>create\\s+table)|(?<drop>drop\\s+table))\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?`?(?<table>\\w+)`?",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private SchemaTables() {}

  /** The tables of the database the connection is in, with Flyway's own. */
  static Set<String> of(Connection database) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()")) {
      while (rows.next()) {
        tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
      return tables;
    }
  }

  /** Changes a set of tables as a script does. */
  static void apply(String script, Set<String> tables) {
    Matcher statement = STATEMENT.matcher(script);
    while (statement.find()) {
      String table = statement.group("table").toLowerCase(Locale.ROOT);
      if (statement.group("create") != null) {
        tables.add(table);
      } else {
        tables.remove(table);
      }
    }
  }
}
