package com.mindwhile.erp.tenancy;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a school's pool opens its connections with. It asks for the school's password each time it
 * connects, so that the server's configuration, its administration console and {@code domain.xml}
 * never contain one.
 */
public class SchoolDatabaseSource extends MysqlDataSource {

  private static final long serialVersionUID = 1L;

  private long schoolId;

  /** The school whose account is used; set by the server from the pool's property of that name. */
  public void setSchoolId(String schoolId) {
    this.schoolId = Long.parseLong(schoolId);
  }

  public String getSchoolId() {
    return Long.toString(schoolId);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return super.getConnection(getUser(), password());
  }

  /** The server opens connections on threads without a class loader, and CDI is found by it. */
  private String password() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(SchoolDatabaseSource.class.getClassLoader());
    try {
      return CDI.current().select(SchoolDataSources.class).get().password(schoolId);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
