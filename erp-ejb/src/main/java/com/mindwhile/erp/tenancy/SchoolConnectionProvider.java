package com.mindwhile.erp.tenancy;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Gives Hibernate a connection of the school it asks for, from that school's own pool. Hibernate
 * makes it while the archive is being deployed, before there is a CDI container, so the beans are
 * looked up when a connection is wanted.
 */
public class SchoolConnectionProvider implements MultiTenantConnectionProvider<Long> {

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
    School school = bean(SchoolContext.class).current();
    if (school.id() != schoolId) {
      throw new SQLException("The persistence context is of another school than the one entered");
    }
    return bean(SchoolDataSources.class).of(school).getConnection();
  }

  @Override
  public void releaseConnection(Long schoolId, Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return true;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException("Not to be unwrapped");
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
