package com.mindwhile.erp.bench;

import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database server carries out while something is done, by its general log. */
public final class StatementLog {

  private StatementLog() {}

  /**
   * A statement.
   *
   * @param account who sent it
   */
  public record Line(String account, String sql) {}

  /** Something that is done. */
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** What is carried out during an action, in order. */
  public static List<Line> of(DatabaseServer server, Action action) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("truncate mysql.general_log");
      statement.execute("set global general_log = 1");
      try {
        action.run();
      } finally {
        statement.execute("set global general_log = 0");
      }
      return read(statement);
    }
  }

  private static List<Line> read(Statement statement) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select substring_index(user_host, '[', 1), "
                + Database.LOGGED_STATEMENT
                + " from mysql.general_log where command_type in ('Query', 'Execute')"
                + " order by event_time")) {
      while (rows.next()) {
        lines.add(new Line(rows.getString(1).strip(), rows.getString(2)));
      }
    }
    return lines;
  }
}
