package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.LateBean;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where the server's JTA data source takes a connection of the school that is entered from. Closing
 * it gives it back to the school's others. No password passes through here, nor through the
 * server's configuration.
 */
public class SchoolDatabaseSource implements DataSource {

  private final LateBean<SchoolConnections> connections = new LateBean<>(SchoolConnections.class);
  private final LateBean<SchoolContext> context = new LateBean<>(SchoolContext.class);

  /** What the server does on threads without a class loader, by which CDI is found. */
  private static final class InApplication implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    InApplication() {
      thread.setContextClassLoader(SchoolDatabaseSource.class.getClassLoader());
    }

    @Override
    public void close() {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    try (InApplication application = new InApplication()) {
      Connection connection = connections.get().borrow(context.get().current());
      return LentConnection.of(connection, () -> giveBack(connection));
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("A school's connection is opened with its own account");
  }

  private void giveBack(Connection connection) {
    try (InApplication application = new InApplication()) {
      connections.get().giveBack(connection);
    }
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is logged here
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Not to be unwrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
