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

  private static final String NOTE_OF_END =
      "update flyway_schema_history set execution_time = ?, success = 1 where installed_rank = ?";

  private static final String NO_NOTE =
      "delete from flyway_schema_history where installed_rank = ? and success = 0";

  private final Connection database;
  private int rank;

  private ScriptRun(Connection database, int rank) {
    this.database = database;
    this.rank = rank;
  }

  /**
   * Runs scripts one after the other.
   *
   * @param history of the database as it is, with no failure in it
   * @throws MigrationFailedException naming the script and statement it stopped at; the script is
   *     in the history then, as one that failed, unless nothing of it was done
   */
  static void run(Connection database, List<Script> scripts, SchemaHistory history)
      throws SQLException {
    if (!history.exists()) {
      try (Statement statement = database.createStatement()) {
        statement.execute(HISTORY);
      }
    }
    ScriptRun run = new ScriptRun(database, history.nextRank());
    for (Script script : scripts) {
      run.run(script);
    }
  }

  /**
   * Runs the statements of a script from one on, without a note.
   *
   * @param first the number of the first, from 0
   * @throws MigrationFailedException naming the statement it stopped at
   */
  static void runFrom(Connection database, Script script, int first) throws SQLException {
    for (ScriptStatement statement :
        script.statements().subList(first, script.statements().size())) {
      runAlone(database, script, statement);
    }
  }

  /** Runs one statement of a script, without a note. */
  static void runAlone(Connection database, Script script, ScriptStatement part)
      throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(part.sql());
    } catch (SQLException refused) {
      throw new MigrationFailedException(script, part, refused);
    }
  }

  /**
   * What cannot be undone is noted as failed before it begins: so it stands there half done if this
   * process dies in the middle of it.
   */
  private void run(Script script) throws SQLException {
    long begin = System.nanoTime();
    if (!script.canBeUndone()) {
      insertNote(script, 0, false);
    }
    if (!script.changesRows()) {
      execute(script, begin);
    } else {
      database.setAutoCommit(false);
      execute(script, begin);
      database.commit();
      database.setAutoCommit(true);
    }
    rank++;
  }

  private void execute(Script script, long begin) throws SQLException {
    for (int i = 0; i < script.statements().size(); i++) {
      execute(script, i);
    }
    if (script.canBeUndone()) {
      insertNote(script, millisSince(begin), true);
    } else {
      try (PreparedStatement update = database.prepareStatement(NOTE_OF_END)) {
        update.setLong(1, millisSince(begin));
        update.setInt(2, rank);
        update.executeUpdate();
      }
    }
  }

  private void execute(Script script, int number) throws SQLException {
    ScriptStatement part = script.statements().get(number);
    try (Statement statement = database.createStatement()) {
      statement.execute(part.sql());
      while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
        // a procedure may have several, and an error comes in its turn
      }
    } catch (SQLException refused) {
      MigrationFailedException failure = new MigrationFailedException(script, part, refused);
      leave(script, number == 0, failure);
      throw failure;
    }
  }

  /**
   * Rolls back what can be, and takes the note away if nothing was done.
   *
   * @param atFirst whether it was the first statement that failed
   */
  private void leave(Script script, boolean atFirst, MigrationFailedException failure) {
    try {
      if (!database.getAutoCommit()) {
        database.rollback();
        database.setAutoCommit(true);
      }
      if (atFirst && !script.canBeUndone()) {
        try (PreparedStatement delete = database.prepareStatement(NO_NOTE)) {
          delete.setInt(1, rank);
          delete.executeUpdate();
        }
      }
    } catch (SQLException gone) {
      failure.addSuppressed(gone);
    }
  }

  private void insertNote(Script script, long millis, boolean successful) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(NOTE)) {
      insert.setInt(1, rank);
      insert.setString(2, script.isRepeatable() ? null : script.version().getVersion());
      insert.setString(3, script.description());
      insert.setString(4, script.name());
      insert.setObject(5, script.checksum());
      insert.setLong(6, millis);
      insert.setBoolean(7, successful);
      insert.executeUpdate();
    }
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}
