package com.mindwhile.erp.it.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction past the application that has not ended: what it locks is locked for others. */
public final class OpenTransaction implements AutoCloseable {

  private final Connection connection;

  OpenTransaction(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Does something in it. */
  public OpenTransaction execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Ends it with all it did. */
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it; what was not committed is taken back. */
  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
