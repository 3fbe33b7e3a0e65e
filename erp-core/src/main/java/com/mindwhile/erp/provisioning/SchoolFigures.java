package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.Schools;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts what a school's database holds, past the school's pool. */
@ApplicationScoped
public class SchoolFigures {

  private static final String SIZE =
      """
      select sum(data_length + index_length), count(*) from information_schema.tables
      where table_schema = ? and table_type = 'BASE TABLE'""";

  @EJB private Schools schools;
  @Inject private DatabaseConnections connections;

  /**
   * How much there is of a school now. Two queries on its database server.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if there is none of that id
   */
  public SchoolFiguresView of(long schoolId) {
    SchoolDatabaseAccess school = schools.database(schoolId);
    if (!school.isAssigned() || school.schemaVersion() == null) {
      return new SchoolFiguresView(null, null, null, null);
    }
    try (Connection connection =
        connections.impatientAdministrator(school.server()).getConnection()) {
      long users = users(connection, school);
      try (PreparedStatement query = connection.prepareStatement(SIZE)) {
        query.setString(1, school.database());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return new SchoolFiguresView(row.getLong(1), row.getLong(2), users, null);
        }
      }
    } catch (SQLException failed) {
      return new SchoolFiguresView(null, null, null, failed.getMessage());
    }
  }

  private static long users(Connection connection, SchoolDatabaseAccess school)
      throws SQLException {
    String users = new SqlName(school.database()).table(new SqlName("users"));
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from " + users + " where status = 'ACTIVE'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
