package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts on the database a connection is in and notes them in Flyway's table the way Flyway
 * does, so that either may go on where the other stopped.
 */
final class ScriptRun {

  /** What Flyway makes on MySQL. */
  private static final String HISTORY =
      """
      create table flyway_schema_history (
        installed_rank int not null,
        version varchar(50),
        description varchar(200) not null,
        type varchar(20) not null,
        script varchar(1000) not null,
        checksum int,
        installed_by varchar(100) not null,
        installed_on timestamp not null default current_timestamp,
        execution_time int not null,
        success bool not null,
        primary key (installed_rank),
        index flyway_schema_history_s_idx (success)
      )""";

  private static final String NOTE =
      """
      insert into flyway_schema_history
        (installed_rank, version, description, type, script, checksum, installed_by,
         execution_time, success)
      values (?, ?, ?, 'SQL', ?, ?, substring_index(user(), '@', 1), ?, ?)""";

  private final Connection database;
  private int rank;

  private ScriptRun(Connection database, int rank) {
    this.database = database;
    this.rank = rank;
  }

  /**
   * Runs scripts one after the other.
   *
   * @param history of the database as it is; failures in it are forgotten, as the scripts that
   *     failed run again
   * @throws MigrationFailedException naming the script and statement it stopped at, which is in the
   *     history then
   */
  static void run(Connection database, List<Script> scripts, SchemaHistory history)
      throws SQLException {
    prepare(database, history);
    ScriptRun run = new ScriptRun(database, history.nextRank());
    for (Script script : scripts) {
      run.run(script);
    }
  }

  private static void prepare(Connection database, SchemaHistory history) throws SQLException {
    try (Statement statement = database.createStatement()) {
      if (!history.exists()) {
        statement.execute(HISTORY);
      }
      if (history.hasFailure()) {
        statement.executeUpdate("delete from flyway_schema_history where success = 0");
      }
    }
  }

  private void run(Script script) throws SQLException {
    long begin = System.nanoTime();
    if (!script.changesRows()) {
      execute(script, begin);
      return;
    }
    database.setAutoCommit(false);
    execute(script, begin);
    database.commit();
    database.setAutoCommit(true);
  }

  private void execute(Script script, long begin) throws SQLException {
    for (ScriptStatement statement : script.statements()) {
      execute(script, statement, begin);
    }
    note(script, begin, true);
  }

  private void execute(Script script, ScriptStatement part, long begin) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(part.sql());
      while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
        // a procedure may have several, and an error comes in its turn
      }
    } catch (SQLException refused) {
      MigrationFailedException failure = new MigrationFailedException(script, part, refused);
      noteFailure(script, begin, failure);
      throw failure;
    }
  }

  private void noteFailure(Script script, long begin, MigrationFailedException failure) {
    try {
      if (!database.getAutoCommit()) {
        database.rollback();
        database.setAutoCommit(true);
      }
      note(script, begin, false);
    } catch (SQLException gone) {
      failure.addSuppressed(gone);
    }
  }

  private void note(Script script, long begin, boolean successful) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(NOTE)) {
      insert.setInt(1, rank++);
      insert.setString(2, script.isRepeatable() ? null : script.version().getVersion());
      insert.setString(3, script.description());
      insert.setString(4, script.name());
      insert.setObject(5, script.checksum());
      insert.setLong(6, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
      insert.setBoolean(7, successful);
      insert.executeUpdate();
    }
  }
}
