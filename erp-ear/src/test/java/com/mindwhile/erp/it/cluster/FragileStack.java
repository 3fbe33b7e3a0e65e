package com.mindwhile.erp.it.cluster;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.SqlProxy;
import com.mindwhile.erp.launcher.ApplicationServer;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.EmbeddedMariaDb;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.FreePort;
import com.mindwhile.erp.launcher.Processes;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * An installation whose servers may be killed. The control plane's database is reached through one
 * proxy, and a second one is known as the database server {@code trapped}; {@code direct} is the
 * same server without any, and {@code narrow} is it with a small budget.
 */
final class FragileStack implements AutoCloseable {

  /** How long a dead node keeps its work. */
  static final int LEASE_SECONDS = 4;

  /** How long a school's database may take to answer. */
  static final int ANSWER_SECONDS = 10;

  /** How many connections to schools each archive may have open. */
  static final int CONNECTIONS = 6;

  /** How many connections all nodes together may have on the server {@code narrow}. */
  static final int NARROW_BUDGET = 2;

  /** How many requests may wait for one school: fewer than a greedy one's clients. */
  private static final int WAITING = 32;

  private static final Path HOME = Path.of("target", "it", "fragile");
  private static final Path DATABASE = HOME.resolve("mariadb");

  private final Processes processes;
  private final DatabaseServer database;
  private final SqlProxy registry;
  private final SqlProxy schools;
  private final SqlProxy narrow;
  private final ErpStack erp;
  private ApplicationServer secondNode;

  private FragileStack(
      Processes processes,
      DatabaseServer database,
      SqlProxy registry,
      SqlProxy schools,
      SqlProxy narrow,
      ErpStack erp) {
    this.processes = processes;
    this.database = database;
    this.registry = registry;
    this.schools = schools;
    this.narrow = narrow;
    this.erp = erp;
  }

  static FragileStack start() throws IOException, SQLException {
    ErpStack.empty(HOME);
    Processes processes = Processes.endingWithThisJvm();
    DatabaseServer database =
        EmbeddedMariaDb.start(
                processes,
                new EmbeddedMariaDb.Settings(
                    DATABASE, HOME.resolve("programs"), FreePort.any(), "fragile-root-password"))
            .server();
    SqlProxy registry = SqlProxy.of(database.port());
    SqlProxy schools = SqlProxy.of(database.port());
    SqlProxy narrow = SqlProxy.of(database.port());
    Path migrations = Files.createDirectories(HOME.resolve("migrations")).toAbsolutePath();
    ErpStack erp =
        ErpStack.start(
            ErpSettings.forTests(HOME.resolve("erp"))
                .withQuickStarts()
                .withDatabaseServer(at(database, registry.port()))
                .withProperties(
                    Map.of(
                        "erp.jobs.lease",
                        "PT" + LEASE_SECONDS + "S",
                        "erp.database.connections",
                        Integer.toString(CONNECTIONS),
                        "erp.database.answer",
                        "PT" + ANSWER_SECONDS + "S",
                        "erp.requests.waiting-per-school",
                        Integer.toString(WAITING),
                        "erp.migration.school-locations",
                        "filesystem:" + migrations)));
    FragileStack stack = new FragileStack(processes, database, registry, schools, narrow, erp);
    stack.addDatabaseServer("direct", database.port(), 150);
    stack.addDatabaseServer("trapped", schools.port(), 150);
    stack.addDatabaseServer("narrow", narrow.port(), NARROW_BUDGET);
    return stack;
  }

  /** The folder of scripts that schools' databases get besides those of the release. */
  Path furtherMigrations() {
    return HOME.resolve("migrations");
  }

  ErpStack erp() {
    return erp;
  }

  /** A further application server, started for the first who wants it. */
  synchronized ApplicationServer secondNode() throws IOException {
    if (secondNode == null) {
      secondNode = erp.startNode("node-2");
    }
    return secondNode;
  }

  /** All application servers that run. */
  synchronized List<Calls> nodes() {
    return secondNode == null ? List.of(calls()) : List.of(calls(), calls(secondNode));
  }

  Calls calls() {
    return new Calls(erp.payara().baseUrl());
  }

  Calls calls(ApplicationServer node) {
    return new Calls(node.baseUrl());
  }

  Database database() {
    return new Database(database);
  }

  /** Between the application and the control plane's database. */
  SqlProxy registry() {
    return registry;
  }

  /** Between the application and the schools on the server {@code trapped}. */
  SqlProxy schools() {
    return schools;
  }

  /** The control plane, with a new sign-in. */
  Platform platform() {
    Response answer =
        calls()
            .admin()
            .body(Map.of("username", ErpStack.SUPER_ADMIN, "password", erp.superAdminPassword()))
            .post("auth/login");
    return new Platform(calls(), Calls.expect(200, answer).path("accessToken"));
  }

  @Override
  public void close() throws IOException {
    erp.close();
    registry.close();
    schools.close();
    narrow.close();
    processes.close();
    EmbeddedMariaDb.discard(DATABASE);
  }

  private void addDatabaseServer(String name, int port, int budget) {
    Platform platform = platform();
    Calls.expect(
        201,
        calls()
            .admin(platform.token())
            .body(
                Map.of(
                    "name",
                    name,
                    "host",
                    "127.0.0.1",
                    "port",
                    port,
                    "tlsMode",
                    "DISABLED",
                    "adminUser",
                    "erp_provisioner",
                    "adminPassword",
                    erp.secrets().get("erp_provisioner"),
                    "connectionBudget",
                    budget))
            .post("database-servers"));
  }

  private static DatabaseServer at(DatabaseServer server, int port) {
    return new DatabaseServer(
        server.host(), port, server.user(), server.password(), server.tlsMode());
  }
}
