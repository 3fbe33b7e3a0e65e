package com.mindwhile.erp.provisioning;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Connects within a time of its own: a server that takes a connection and says nothing is not
 * waited for as long as one that was asked something.
 */
final class TimedSource extends MysqlDataSource {

  private static final long serialVersionUID = 1L;

  private final int answerMillis;

  /**
   * @param signInMillis how long each answer may take until the account is signed in
   * @param answerMillis how long each may take from then on
   */
  TimedSource(int signInMillis, int answerMillis) throws SQLException {
    this.answerMillis = answerMillis;
    setConnectTimeout(signInMillis);
    setSocketTimeout(signInMillis);
  }

  @Override
  protected Connection getConnection(Properties properties) throws SQLException {
    Connection connection = super.getConnection(properties);
    connection.setNetworkTimeout(Runnable::run, answerMillis);
    return connection;
  }
}
