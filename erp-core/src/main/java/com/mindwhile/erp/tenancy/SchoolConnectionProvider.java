package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.LateBean;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Gives Hibernate a connection of the school it asks for: inside a transaction one that takes part
 * in it, outside one that only reads. Hibernate makes it while the archive is being deployed,
 * before there is a CDI container, so the beans are looked up when a connection is first wanted.
 */
public class SchoolConnectionProvider implements MultiTenantConnectionProvider<Long> {

  private final transient LateBean<SchoolTransactions> schools =
      new LateBean<>(SchoolTransactions.class);

  @Override
  public Connection getAnyConnection() throws SQLException {
    throw new SQLException(
        "A connection belongs to a school: there is no such thing as any connection");
  }

  @Override
  public void releaseAnyConnection(Connection connection) throws SQLException {
    throw new SQLException("There is no such thing as any connection");
  }

  @Override
  public Connection getConnection(Long schoolId) throws SQLException {
    return schools.get().connection(schoolId);
  }

  @Override
  public void releaseConnection(Long schoolId, Connection connection) throws SQLException {
    schools.get().release(connection);
  }

  /** A connection stays with its persistence context until that or the transaction ends. */
  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException("Not to be unwrapped");
  }
}
