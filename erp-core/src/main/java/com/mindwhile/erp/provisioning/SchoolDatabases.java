package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.LongPatience;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and drops a school's database and account. Each of it can be done again. */
@ApplicationScoped
public class SchoolDatabases {

  /** The TLS modes in which a connection is possible that is not protected. */
  private static final Set<String> UNPROTECTED = Set.of("DISABLED", "PREFERRED");

  @Inject private DatabaseConnections connections;

  /** From which hosts the school's account may connect, as MySQL writes it. */
  @Inject
  @ConfigProperty(name = "erp.schools.account-host", defaultValue = "%")
  private String accountHost;

  /** Whether the server has the database. */
  boolean exists(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    return finds(
        administrator, "select 1 from information_schema.schemata where schema_name = ?", school);
  }

  /** Whether there is anything in the database. */
  boolean hasTables(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    return finds(
        administrator,
        "select 1 from information_schema.tables where table_schema = ? limit 1",
        school);
  }

  private static boolean finds(
      AdministratorConnection administrator, String sql, SchoolDatabaseAccess school) {
    try (PreparedStatement query = administrator.on(school).prepareStatement(sql)) {
      query.setString(1, school.database());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("The database server could not be asked", failure);
    }
  }

  /** Makes the database and the account, which has no right on anything yet. */
  void create(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    String account = SqlName.account(school.user()).value();
    String tls = UNPROTECTED.contains(school.server().tlsMode()) ? "none" : "ssl";
    String password = connections.ownPassword(school);
    try {
      Connection connection = administrator.on(school);
      createDatabase(connection, school);
      // the driver writes the values into the statement, quoted: the server prepares none of these
      if (!execute(
          connection,
          "create user if not exists ?@? identified by ? require " + tls,
          account,
          accountHost,
          password)) {
        execute(
            connection,
            "alter user ?@? identified by ? require " + tls,
            account,
            accountHost,
            password);
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("The database or its account could not be made", failure);
    }
  }

  /** Drops the database and the account, if they are there. */
  void drop(AdministratorConnection administrator, SchoolDatabaseAccess school) {
    try {
      Connection connection = administrator.on(school);
      dropDatabase(connection, school);
      execute(
          connection,
          "drop user if exists ?@?",
          SqlName.account(school.user()).value(),
          accountHost);
    } catch (SQLException failure) {
      throw new ProvisioningException("The database or its account could not be dropped", failure);
    }
  }

  /** Lets the school's account do things in one of its tables. */
  void grant(
      Connection administrator, SchoolDatabaseAccess school, String table, Set<String> rights)
      throws SQLException {
    String target = new SqlName(school.database()).table(new SqlName(table));
    execute(
        administrator,
        "grant " + String.join(", ", rights) + " on " + target + " to ?@?",
        SqlName.account(school.user()).value(),
        accountHost);
  }

  private static void createDatabase(Connection connection, SchoolDatabaseAccess school)
      throws SQLException {
    String database = new SqlName(school.database()).quoted();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create database if not exists " + database + " character set utf8mb4");
    }
  }

  private static void dropDatabase(Connection connection, SchoolDatabaseAccess school)
      throws SQLException {
    String database = new SqlName(school.database()).quoted();
    try (LongPatience patience = LongPatience.with(connection);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + database);
    }
  }

  /**
   * @return whether the server had nothing to remark, such as that it was so already
   */
  private static boolean execute(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
      return statement.getWarnings() == null;
    }
  }
}
