package com.mindwhile.erp.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** As long as it is open, a statement on the connection may take an hour. */
public final class LongPatience implements AutoCloseable {

  /** A change of a large table takes its time. */
  public static final int MILLIS = 3_600_000;

  private final Connection connection;
  private final int usual;

  private LongPatience(Connection connection, int usual) {
    this.connection = connection;
    this.usual = usual;
  }

  /** Gives a connection more time, until this is closed. */
  public static LongPatience with(Connection connection) throws SQLException {
    LongPatience patience = new LongPatience(connection, connection.getNetworkTimeout());
    connection.setNetworkTimeout(Runnable::run, MILLIS);
    return patience;
  }

  @Override
  public void close() throws SQLException {
    connection.setNetworkTimeout(Runnable::run, usual);
  }
}
