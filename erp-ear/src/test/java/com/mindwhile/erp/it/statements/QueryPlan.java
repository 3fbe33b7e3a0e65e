package com.mindwhile.erp.it.statements;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How the database server carries a query out, as its {@code EXPLAIN} and its counters say. */
public final class QueryPlan {

  /** A table this small, as the sections of 100,000 students are, is read whole at no cost. */
  static final int SMALL = 5_000;

  private QueryPlan() {}

  private static final String READ =
      "show session status where variable_name in ('Handler_read_first', 'Handler_read_key',"
          + " 'Handler_read_last', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd',"
          + " 'Handler_read_rnd_next')";

  /**
   * The tables a query reads from their first row to their last, with how it is said. What it found
   * itself on the way ({@code <derived2>}) is no table.
   */
  public static List<String> fullScans(DatabaseServer server, String database, String sql)
      throws SQLException {
    List<String> scans = new ArrayList<>();
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet steps = statement.executeQuery("explain format=traditional " + sql)) {
      while (steps.next()) {
        String table = steps.getString("table");
        if ("ALL".equals(steps.getString("type"))
            && !table.startsWith("<")
            && steps.getLong("rows") > SMALL) {
          scans.add(
              "%s: %d rows, %s".formatted(table, steps.getLong("rows"), steps.getString("Extra")));
        }
      }
    }
    return scans;
  }

  /** How many rows the server reads for a query, and some hundreds to say so. */
  static long rowsRead(DatabaseServer server, String database, String sql) throws SQLException {
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      long before = read(statement);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
      return read(statement) - before;
    }
  }

  private static long read(Statement statement) throws SQLException {
    long read = 0;
    try (ResultSet counters = statement.executeQuery(READ)) {
      while (counters.next()) {
        read += counters.getLong(2);
      }
    }
    return read;
  }
}
