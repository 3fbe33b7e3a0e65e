package com.mindwhile.erp.migration;

import com.mindwhile.erp.migration.SchemaDifference.Kind;
import com.mindwhile.erp.migration.SchemaInventory.Builder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the information schema says of the database a connection is in. */
final class SchemaCatalog {

  /** Flyway's own table is Flyway's business. */
  private static final String OF_SCHOOL =
      " where table_schema = database() and table_name <> 'flyway_schema_history'";

  private static final String COLUMNS =
      "select table_name, column_name, column_type, is_nullable, column_default, extra"
          + " from information_schema.columns"
          + OF_SCHOOL;

  private static final String INDEXES =
      "select table_name, index_name, seq_in_index, column_name, sub_part, collation, non_unique,"
          + " index_type"
          + " from information_schema.statistics"
          + OF_SCHOOL
          + " order by table_name, index_name, seq_in_index";

  private static final String REFERENCES =
      "select table_name, constraint_name, column_name, referenced_table_name,"
          + " referenced_column_name from information_schema.key_column_usage"
          + OF_SCHOOL
          + " and referenced_table_name is not null"
          + " order by table_name, constraint_name, ordinal_position";

  private static final String RULES =
      "select table_name, constraint_name, update_rule, delete_rule"
          + " from information_schema.referential_constraints"
          + " where constraint_schema = database()";

  /** Old servers gave whole numbers a width for display; it says nothing of what fits in. */
  private static final Pattern DISPLAY_WIDTH = Pattern.compile("\\b(\\w*int)\\(\\d+\\)");

  private SchemaCatalog() {}

  static SchemaInventory read(Connection database) throws SQLException {
    Builder inventory = new Builder();
    try (Statement statement = database.createStatement()) {
      each(
          statement,
          COLUMNS,
          row ->
              inventory.addTable(name(row.getString(1))).add(Kind.COLUMN, part(row), column(row)));
      each(statement, INDEXES, row -> inventory.add(Kind.INDEX, part(row), index(row)));
      each(
          statement, REFERENCES, row -> inventory.add(Kind.FOREIGN_KEY, part(row), reference(row)));
      each(
          statement,
          RULES,
          row ->
              inventory.add(
                  Kind.FOREIGN_KEY,
                  part(row),
                  "on update %s on delete %s".formatted(row.getString(3), row.getString(4))));
    }
    return inventory.build();
  }

  private static String column(ResultSet row) throws SQLException {
    String type = DISPLAY_WIDTH.matcher(row.getString(3)).replaceAll("$1");
    String nullable = row.getString(4).equals("YES") ? " null" : " not null";
    // MariaDB says NULL where there is no default, MySQL says nothing
    String value = row.getString(5);
    String given = value == null || value.equals("NULL") ? "" : " default " + value;
    String extra = row.getString(6);
    return type + nullable + given + (extra == null || extra.isEmpty() ? "" : " " + extra);
  }

  private static String index(ResultSet row) throws SQLException {
    String prefix = row.getString(5);
    String column =
        row.getString(4)
            + (prefix == null ? "" : "(" + prefix + ")")
            + ("D".equals(row.getString(6)) ? " desc" : "");
    if (row.getInt(3) > 1) {
      return column;
    }
    String kind = row.getString(8).toLowerCase(Locale.ROOT);
    return (row.getInt(7) == 0 ? "unique " : "") + kind + " on " + column;
  }

  private static String reference(ResultSet row) throws SQLException {
    return "%s to %s.%s".formatted(row.getString(3), name(row.getString(4)), row.getString(5));
  }

  private static String part(ResultSet row) throws SQLException {
    return name(row.getString(1)) + "." + row.getString(2);
  }

  private static String name(String table) {
    return table.toLowerCase(Locale.ROOT);
  }

  private static void each(Statement statement, String query, Row row) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        row.note(rows);
      }
    }
  }

  /** Notes a row. */
  private interface Row {

    void note(ResultSet row) throws SQLException;
  }
}
