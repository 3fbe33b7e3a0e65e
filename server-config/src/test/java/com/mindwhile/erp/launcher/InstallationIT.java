package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.KeySetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each account may and may not do, on a real MariaDB and, where {@code erp.test.mysql.port}
 * names the port of one on this machine with an empty root password, on a real MySQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallationIT {

  private static final Path HOME = Path.of("target", "it", "installation");

  private final Processes processes = Processes.endingWithThisJvm();
  private final Secrets secrets = Secrets.in(HOME.resolve("secrets.properties"));
  private final List<DatabaseServer> servers = new ArrayList<>();

  @BeforeAll
  void startServers() throws Exception {
    servers.add(
        EmbeddedMariaDb.start(
                processes,
                new EmbeddedMariaDb.Settings(
                    HOME.resolve("mariadb"),
                    Path.of("target", "it", "programs"),
                    FreePort.any(),
                    secrets.get("database_root")))
            .server());
    Integer mysqlPort = Integer.getInteger("erp.test.mysql.port");
    if (mysqlPort != null) {
      servers.add(new DatabaseServer("127.0.0.1", mysqlPort, "root", "", "DISABLED"));
    }
    for (DatabaseServer server : servers) {
      new Installation(server, secrets, "localhost").run();
      execute(
          server.connect(),
          "drop database if exists school_000007",
          "drop database if exists schoolX000007");
      execute(server.connect(), "drop user if exists school_000007@localhost");
    }
  }

  @AfterAll
  void stopServers() {
    processes.close();
  }

  Stream<DatabaseServer> servers() {
    return servers.stream();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void canBeRepeated(DatabaseServer server) throws SQLException {
    new Installation(server, secrets, "localhost").run();

    for (DatabaseAccount account : DatabaseAccount.values()) {
      try (Connection connection = as(account, server)) {
        assertThat(connection.isValid(1)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void accountsThatOtherSecretsDoNotKnowAreTold(DatabaseServer server) throws SQLException {
    Path file = HOME.resolve("other-secrets.properties");

    assertThat(new Installation(server, Secrets.in(file), "10.0.0.%").accountsOfUnknownPassword())
        .containsExactly("erp_registry", "erp_batch", "erp_migrator", "erp_provisioner");
    assertThat(new Installation(server, secrets, "localhost").accountsOfUnknownPassword())
        .isEmpty();
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theVaultsKeysInUseAreTold(DatabaseServer server) throws Exception {
    Path keys = HOME.resolve("keys-" + server.port() + ".json");
    Files.deleteIfExists(keys);
    new KeySetFile(keys).generate();
    ControlPlane controlPlane = new ControlPlane(server, secrets);
    controlPlane.migrate();
    controlPlane.registerDatabaseServer("probe", server, keys);
    Path others = HOME.resolve("other-keys-" + server.port() + ".json");
    Files.deleteIfExists(others);
    new KeySetFile(others).generate();

    Set<Long> inUse = controlPlane.keysInUse();

    assertThat(inUse).hasSize(1);
    new CredentialVault(keys).requireKeys(inUse);
    assertThatThrownBy(() -> new CredentialVault(others).requireKeys(inUse))
        .hasMessageContaining("keys that are still in use");
    execute(as(DatabaseAccount.REGISTRY, server), "delete from database_servers");
    assertThat(controlPlane.keysInUse()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void schoolsMayHaveOtherNames(DatabaseServer server) throws SQLException {
    new Installation(server, secrets, "localhost", "campus_").run();

    execute(
        as(DatabaseAccount.PROVISIONER, server),
        "create database campus_7",
        "drop database campus_7");
    assertRefused(as(DatabaseAccount.PROVISIONER, server), "create database campusX7");
    assertThatThrownBy(() -> new Installation(server, secrets, "localhost", "campus%"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theRegistryAccountChangesRowsButNoTables(DatabaseServer server) throws SQLException {
    execute(
        as(DatabaseAccount.MIGRATOR, server),
        "drop table if exists probe",
        "create table probe (id int primary key)");

    execute(as(DatabaseAccount.REGISTRY, server), "insert into probe values (1)");

    assertRefused(as(DatabaseAccount.REGISTRY, server), "alter table probe add x int");
    assertRefused(as(DatabaseAccount.REGISTRY, server), "drop table probe");
    assertRefused(as(DatabaseAccount.REGISTRY, server), "create table erp_batch.x (id int)");
    assertRefused(as(DatabaseAccount.REGISTRY, server), "create database school_000008");
    execute(as(DatabaseAccount.MIGRATOR, server), "drop table probe");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theProvisionerMakesAndRemovesSchools(DatabaseServer server) throws SQLException {
    execute(
        as(DatabaseAccount.PROVISIONER, server),
        "create database school_000007 character set utf8mb4",
        "create user school_000007@localhost identified by 'first-1'",
        "grant all privileges on `school\\_000007`.* to school_000007@localhost",
        "alter user school_000007@localhost identified by 'second-2'");
    execute(server.connect(), "create database schoolX000007");

    try (Connection school = server.connect("school_000007", "school_000007", "second-2")) {
      run(school, "create table children (id int)");
      assertRefused(school, "create table schoolX000007.children (id int)");
      assertRefused(school, "create table master_registry.children (id int)");
      assertRefused(school, "create database school_000009");
    }
    execute(
        as(DatabaseAccount.PROVISIONER, server),
        "drop user school_000007@localhost",
        "drop database school_000007");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theProvisionerHasNoBusinessElsewhere(DatabaseServer server) throws SQLException {
    Connection provisioner = as(DatabaseAccount.PROVISIONER, server);

    assertRefused(provisioner, "create database other");
    assertRefused(provisioner, "select * from master_registry.flyway_schema_history");
    assertRefused(provisioner, "select * from mysql.user");
    assertRefused(provisioner, "grant select on master_registry.* to erp_provisioner@localhost");
    assertRefused(provisioner, "grant all privileges on *.* to erp_provisioner@localhost");
    provisioner.close();
  }

  private Connection as(DatabaseAccount account, DatabaseServer server) throws SQLException {
    return server.connect(account.database(), account.user(), secrets.get(account.user()));
  }

  private static void assertRefused(Connection connection, String sql) {
    assertThatThrownBy(() -> run(connection, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  private static void execute(Connection connection, String... sql) throws SQLException {
    try (connection) {
      for (String statement : sql) {
        run(connection, statement);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          rows.next();
        }
      }
    }
  }
}
