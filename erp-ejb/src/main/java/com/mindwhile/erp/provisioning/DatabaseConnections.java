package com.mindwhile.erp.provisioning;

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

  private static final int CONNECT_MILLIS = 10_000;

  private static final int IMPATIENT_MILLIS = 3_000;

  /** A change of a large table takes its time. */
  private static final int READ_MILLIS = 3_600_000;

  @Inject private CredentialVault vault;

  /** The administrative accounts of the servers, for one thread. */
  AdministratorConnection administrator() {
    return new AdministratorConnection(this);
  }

  /** The administrative account of a server, in no database. */
  DataSource administrator(ServerAccess server) {
    return administrator(server, "");
  }

  /** The same for a question that is not worth waiting for. */
  DataSource impatientAdministrator(ServerAccess server) {
    try {
      MysqlDataSource source = administratorOf(server, "");
      source.setConnectTimeout(IMPATIENT_MILLIS);
      source.setSocketTimeout(IMPATIENT_MILLIS);
      return source;
    } catch (SQLException refused) {
      throw new IllegalStateException("The driver refuses the connection's settings", refused);
    }
  }

  /** The administrative account of the school's server, in the school's database. */
  DataSource administrator(SchoolDatabaseAccess school) {
    return administrator(school.server(), school.database());
  }

  /** The school's own account, in no database. */
  DataSource ownAccount(SchoolDatabaseAccess school) {
    return connecting(school.server(), "", school.user(), ownPassword(school));
  }

  /** The password of the school's own account. */
  String ownPassword(SchoolDatabaseAccess school) {
    return vault.decrypt(school.encryptedPassword(), SchoolAccount.vaultContext(school.schoolId()));
  }

  private DataSource administrator(ServerAccess server, String database) {
    return administratorOf(server, database);
  }

  private MysqlDataSource administratorOf(ServerAccess server, String database) {
    String password =
        vault.decrypt(server.encryptedPassword(), DatabaseServers.vaultContext(server.name()));
    try {
      MysqlDataSource source = connecting(server, database, server.user(), password);
      // what is asked of each of many tables goes in one round trip
      source.setAllowMultiQueries(true);
      return source;
    } catch (SQLException refused) {
      throw new IllegalStateException("The driver refuses the connection's settings", refused);
    }
  }

  private static MysqlDataSource connecting(
      ServerAccess server, String database, String user, String password) {
    try {
      MysqlDataSource source = new MysqlDataSource();
      source.setServerName(server.host());
      source.setPortNumber(server.port());
      source.setDatabaseName(database);
      source.setUser(user);
      source.setPassword(password);
      source.setSslMode(server.tlsMode());
      source.setAllowPublicKeyRetrieval("DISABLED".equals(server.tlsMode()));
      source.setConnectTimeout(CONNECT_MILLIS);
      source.setSocketTimeout(READ_MILLIS);
      // what the driver would ask the server for again and again
      source.setCacheServerConfiguration(true);
      source.setUseLocalSessionState(true);
      return source;
    } catch (SQLException refused) {
      throw new IllegalStateException("The driver refuses the connection's settings", refused);
    }
  }
}
