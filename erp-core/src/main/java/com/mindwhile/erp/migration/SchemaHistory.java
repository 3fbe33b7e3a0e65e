package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Which scripts ran on a database, with what content, as Flyway's table says.
 *
 * @param runs in the order in which they were noted
 * @param exists whether there is such a table
 */
record SchemaHistory(List<Run> runs, boolean exists) {

  private static final int NO_SUCH_TABLE = 1146;
  private static final String TABLE = "flyway_schema_history";
  private static final String QUERY =
      "select installed_rank, version, description, type, checksum, success"
          + " from %s order by installed_rank";

  SchemaHistory {
    runs = List.copyOf(runs);
  }

  /**
   * A run of a script.
   *
   * @param version null for a script that runs again whenever it changes
   * @param successful whether it came to its end; if not, it stopped half way
   */
  record Run(
      int rank,
      String version,
      String description,
      String type,
      Integer checksum,
      boolean successful) {

    /** Notes that it came to its end after all, with the script as it is now. */
    void finish(Connection database, Integer present) throws SQLException {
      try (PreparedStatement update =
          database.prepareStatement(
              "update " + TABLE + " set success = 1, checksum = ? where installed_rank = ?")) {
        update.setObject(1, present);
        update.setInt(2, rank);
        update.executeUpdate();
      }
    }

    /** Takes it out of the history. */
    void forget(Connection database) throws SQLException {
      try (PreparedStatement delete =
          database.prepareStatement("delete from " + TABLE + " where installed_rank = ?")) {
        delete.setInt(1, rank);
        delete.executeUpdate();
      }
    }

    /** What people call the script. */
    String name() {
      return version == null ? description : "version " + version + " (" + description + ")";
    }
  }

  /** The history of the database the connection is in, empty if it has none. One query. */
  static SchemaHistory of(Connection database) throws SQLException {
    return read(database, QUERY.formatted(TABLE));
  }

  /** The history of a database on the connection's server, whichever it is in. One query. */
  static SchemaHistory of(Connection server, String database) throws SQLException {
    try (Statement quoting = server.createStatement()) {
      return read(server, QUERY.formatted(quoting.enquoteIdentifier(database, true) + "." + TABLE));
    }
  }

  private static SchemaHistory read(Connection connection, String query) throws SQLException {
    List<Run> runs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        runs.add(
            new Run(
                rows.getInt(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                (Integer) rows.getObject(5),
                rows.getBoolean(6)));
      }
      return new SchemaHistory(runs, true);
    } catch (SQLException unreadable) {
      if (unreadable.getErrorCode() == NO_SUCH_TABLE) {
        return new SchemaHistory(List.of(), false);
      }
      throw unreadable;
    }
  }

  /** The runs that came to their end. */
  List<Run> successful() {
    return runs.stream().filter(Run::successful).toList();
  }

  /** Whether a run stopped half way and was not repeated. */
  boolean hasFailure() {
    return !failed().isEmpty();
  }

  /** The runs that stopped half way and were not repeated. */
  List<Run> failed() {
    return runs.stream().filter(run -> !run.successful()).toList();
  }

  /** The newest version that was reached; null before the first. */
  String version() {
    return successful().stream()
        .map(Run::version)
        .filter(version -> version != null)
        .max((a, b) -> MigrationVersion.fromVersion(a).compareTo(MigrationVersion.fromVersion(b)))
        .orElse(null);
  }

  /** The number the next run is noted under. */
  int nextRank() {
    return runs.stream().mapToInt(Run::rank).max().orElse(0) + 1;
  }
}
