package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Which scripts ran on a database, with what content.
 *
 * @param checksums of each script's last run that Flyway recorded as successful
 * @param failed whether a run failed and was not repeated
 */
record SchemaHistory(Map<String, String> checksums, boolean failed) {

  private static final int NO_SUCH_TABLE = 1146;

  SchemaHistory {
    checksums = Map.copyOf(checksums);
  }

  /** The history of that database, empty if it has none. */
  static SchemaHistory of(DataSource database) {
    Map<String, String> checksums = new TreeMap<>();
    boolean failed = false;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select script, checksum, success from flyway_schema_history order by installed_rank")) {
      while (rows.next()) {
        checksums.put(rows.getString(1), String.valueOf(rows.getString(2)));
        failed |= !rows.getBoolean(3);
      }
    } catch (SQLException unreadable) {
      if (unreadable.getErrorCode() != NO_SUCH_TABLE) {
        throw new MigrationFailedException("The schema history could not be read", unreadable);
      }
    }
    return new SchemaHistory(checksums, failed);
  }
}
