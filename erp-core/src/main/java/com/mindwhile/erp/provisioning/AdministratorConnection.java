package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one thread as administrator of the database servers, one for each server at
 * most: it goes from school to school, which is much cheaper than to connect for each.
 */
final class AdministratorConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorConnection.class);

  private final DatabaseConnections connections;
  private final Map<String, Connection> byServer = new HashMap<>();
  private final Map<String, String> silent = new HashMap<>();

  AdministratorConnection(DatabaseConnections connections) {
    this.connections = connections;
  }

  /** It on the school's server, in whichever database. */
  Connection on(SchoolDatabaseAccess school) throws SQLException {
    Connection connection = byServer.get(school.server().name());
    if (connection == null) {
      connection = connections.administrator(school.server()).getConnection();
      byServer.put(school.server().name(), connection);
    }
    return connection;
  }

  /** Why the school's server cannot be reached, if it cannot: it is waited for once. */
  Optional<String> silence(SchoolDatabaseAccess school) {
    String server = school.server().name();
    if (!silent.containsKey(server)) {
      try {
        on(school);
      } catch (SQLException unreachable) {
        silent.put(server, "The database server cannot be reached: " + unreachable.getMessage());
      }
    }
    return Optional.ofNullable(silent.get(server));
  }

  /** It in the school's database. */
  Connection in(SchoolDatabaseAccess school) throws SQLException {
    Connection connection = on(school);
    connection.setCatalog(new SqlName(school.database()).value());
    return connection;
  }

  /** Further connections to the school's database. */
  DataSource source(SchoolDatabaseAccess school) {
    return connections.administrator(school);
  }

  /** The same for statements that may take as long as a change of a large table. */
  DataSource patientSource(SchoolDatabaseAccess school) {
    return connections.patientAdministrator(school);
  }

  /** Forgets what the session may have kept: the next use connects again. */
  void renew() {
    byServer.values().forEach(AdministratorConnection::close);
    byServer.clear();
  }

  @Override
  public void close() {
    renew();
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException gone) {
      LOG.debug("The connection was gone before it was closed", gone);
    }
  }
}
