package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.LongPatience;
import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolDatabaseAccess.ServerAccess;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.tenancy.SchoolAccount;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections outside every pool and transaction: for what is done to a database rather than in it.
 */
@ApplicationScoped
public class DatabaseConnections {

  private static final int SIGN_IN_MILLIS = 10_000;

  private static final int IMPATIENT_MILLIS = 3_000;

  /** Longer than anybody waits for a lock of the database server. */
  private static final int ANSWER_MILLIS = 120_000;

  @Inject private CredentialVault vault;

  /** The administrative accounts of the servers, for one thread. */
  AdministratorConnection administrator() {
    return new AdministratorConnection(this);
  }

  /** The administrative account of a server, in no database. */
  DataSource administrator(ServerAccess server) {
    return administrator(server, "", SIGN_IN_MILLIS, ANSWER_MILLIS);
  }

  /** The same for a question that is not worth waiting for. */
  DataSource impatientAdministrator(ServerAccess server) {
    return administrator(server, "", IMPATIENT_MILLIS, IMPATIENT_MILLIS);
  }

  /** The administrative account of the school's server, in the school's database. */
  DataSource administrator(SchoolDatabaseAccess school) {
    return administrator(school.server(), school.database(), SIGN_IN_MILLIS, ANSWER_MILLIS);
  }

  /** The same for statements that may take as long as a change of a large table. */
  DataSource patientAdministrator(SchoolDatabaseAccess school) {
    return administrator(school.server(), school.database(), SIGN_IN_MILLIS, LongPatience.MILLIS);
  }

  /** The school's own account, in no database. */
  DataSource ownAccount(SchoolDatabaseAccess school) {
    try {
      return connecting(
          new TimedSource(SIGN_IN_MILLIS, ANSWER_MILLIS),
          school.server(),
          "",
          school.user(),
          ownPassword(school));
    } catch (SQLException refused) {
      throw refusal(refused);
    }
  }

  /** The password of the school's own account. */
  String ownPassword(SchoolDatabaseAccess school) {
    return vault.decrypt(school.encryptedPassword(), SchoolAccount.vaultContext(school.schoolId()));
  }

  private DataSource administrator(
      ServerAccess server, String database, int signInMillis, int answerMillis) {
    String password =
        vault.decrypt(server.encryptedPassword(), DatabaseServers.vaultContext(server.name()));
    try {
      MysqlDataSource source = new TimedSource(signInMillis, answerMillis);
      // what is asked of each of many tables goes in one round trip
      source.setAllowMultiQueries(true);
      return connecting(source, server, database, server.user(), password);
    } catch (SQLException refused) {
      throw refusal(refused);
    }
  }

  private static DataSource connecting(
      MysqlDataSource source, ServerAccess server, String database, String user, String password)
      throws SQLException {
    source.setServerName(server.host());
    source.setPortNumber(server.port());
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setSslMode(server.tlsMode());
    source.setAllowPublicKeyRetrieval("DISABLED".equals(server.tlsMode()));
    // what the driver would ask the server for again and again
    source.setCacheServerConfiguration(true);
    source.setUseLocalSessionState(true);
    return source;
  }

  private static IllegalStateException refusal(SQLException cause) {
    return new IllegalStateException("The driver refuses the connection's settings", cause);
  }
}
