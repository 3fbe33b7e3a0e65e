package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps a database from being migrated by two at once, whichever nodes they are on. It is the
 * database server's, so it ends with its connection at the latest.
 */
final class MigrationLock implements AutoCloseable {

  /** As long as another one needs for most scripts. */
  private static final int PATIENCE_SECONDS = 60;

  /** MySQL takes names of 64 characters; a database's has 63 at most. */
  private static final String NAME = "concat('+', database())";

  private final Connection database;

  private MigrationLock(Connection database) {
    this.database = database;
  }

  /**
   * Takes the lock of the database the connection is in, and waits for it.
   *
   * @throws MigrationFailedException if another one has it for too long
   */
  static MigrationLock take(Connection database) throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select get_lock(" + NAME + ", ?)")) {
      query.setInt(1, PATIENCE_SECONDS);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next() || row.getInt(1) != 1) {
          throw new MigrationFailedException("It is being migrated by somebody else");
        }
      }
    }
    return new MigrationLock(database);
  }

  @Override
  public void close() throws SQLException {
    try (PreparedStatement query = database.prepareStatement("do release_lock(" + NAME + ")")) {
      query.execute();
    }
  }
}
