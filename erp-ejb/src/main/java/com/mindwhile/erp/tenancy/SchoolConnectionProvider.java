package com.mindwhile.erp.tenancy;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/** Gives Hibernate a connection of the school it asks for, from that school's own pool. */
public class SchoolConnectionProvider implements MultiTenantConnectionProvider<Long> {

  private final SchoolContext context = CDI.current().select(SchoolContext.class).get();
  private final SchoolDataSources dataSources = CDI.current().select(SchoolDataSources.class).get();

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
    School school = context.current();
    if (school.id() != schoolId) {
      throw new SQLException("The persistence context is of another school than the one entered");
    }
    return dataSources.of(school).getConnection();
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
}
