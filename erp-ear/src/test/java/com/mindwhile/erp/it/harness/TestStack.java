package com.mindwhile.erp.it.harness;

import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.EmbeddedMariaDb;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.PayaraServerFiles;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The installation under test: one for all tests of a JVM, empty at its start. System properties
 * choose it: {@code erp.test.platform} (micro or server) and {@code erp.test.database} (mariadb, or
 * mysql for a running server that {@code erp.test.mysql.*} names).
 */
public final class TestStack implements AutoCloseable {

  /** The system property that names the platform. */
  public static final String PLATFORM = "erp.test.platform";

  /** How long a token is used: less than it is good for. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final ErpStack erp;
  private final Path furtherMigrations;
  private final Calls calls;
  private String superAdminToken;
  private long superAdminTokenMadeAt;
  private TestSchool otherSchool;

  private TestStack(ErpStack erp, Path furtherMigrations) {
    this.erp = erp;
    this.furtherMigrations = furtherMigrations;
    this.calls = new Calls(erp.payara().baseUrl());
  }

  static TestStack start() {
    String platform = System.getProperty(PLATFORM, "micro");
    String database = System.getProperty("erp.test.database", "mariadb");
    try {
      Path home = Path.of("target", "it", platform + "-" + database);
      Path migrations = Path.of("target", "it", "migrations-" + platform).toAbsolutePath();
      emptyFolder(migrations);
      ErpSettings settings =
          ErpSettings.forTests(home)
              .withProperties(
                  Map.of(
                      "erp.migration.school-locations",
                      "filesystem:" + migrations,
                      "erp.tenancy.trusted-proxies",
                      Calls.TRUSTED_PROXY));
      if (platform.equals("server")) {
        settings =
            settings.withServer(
                new PayaraServerFiles(path("erp.server.dir"), path("erp.server.ear")));
      }
      if (database.equals("mysql")) {
        DatabaseServer mysql = mysql();
        EmptyDatabaseServer.empty(mysql);
        settings = settings.withDatabaseServer(mysql);
      }
      return new TestStack(ErpStack.startEmpty(settings), migrations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The servers. */
  public ErpStack erp() {
    return erp;
  }

  /** How to call the application server. */
  public Calls calls() {
    return calls;
  }

  /** The folder of scripts that schools' databases get besides those of the release. */
  public Path furtherMigrations() {
    return furtherMigrations;
  }

  /** How to ask the databases, past the application. */
  public Database database() {
    return new Database(erp.databaseServer());
  }

  /** An access token of the super admin. */
  public synchronized String superAdmin() {
    if (superAdminToken == null
        || System.nanoTime() - superAdminTokenMadeAt > TOKEN_LIFE.toNanos()) {
      superAdminToken = newSuperAdminToken();
      superAdminTokenMadeAt = System.nanoTime();
    }
    return superAdminToken;
  }

  /** The access token of another sign-in of the super admin. */
  public String newSuperAdminToken() {
    Response answer =
        calls
            .admin()
            .body(Map.of("username", ErpStack.SUPER_ADMIN, "password", erp.superAdminPassword()))
            .post("auth/login");
    return Calls.expect(200, answer).path("accessToken");
  }

  /** The control plane's jobs and schools. */
  public Platform platform() {
    return new Platform(calls, superAdmin());
  }

  /** A new school, made by the real job. */
  public TestSchool newSchool() {
    return platform().provision(TestSchool.Request.any());
  }

  /** Another school than the one most tests read from; nobody changes it. */
  public synchronized TestSchool otherSchool() {
    if (otherSchool == null) {
      otherSchool = newSchool();
    }
    return otherSchool;
  }

  /** A new school with people of each role. */
  public TestPeople newSchoolWithPeople() {
    return TestPeople.of(calls, newSchool());
  }

  /** Stops the servers. What the embedded database holds goes then: gigabytes of many schools. */
  @Override
  public void close() throws IOException {
    erp.close();
    EmbeddedMariaDb.discard(erp.settings().home().resolve("mariadb"));
  }

  private static void emptyFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Set -D" + property);
    }
    return Path.of(value);
  }

  private static DatabaseServer mysql() {
    return new DatabaseServer(
        System.getProperty("erp.test.mysql.host", "127.0.0.1"),
        Integer.getInteger("erp.test.mysql.port"),
        System.getProperty("erp.test.mysql.user", "root"),
        System.getProperty("erp.test.mysql.password", ""),
        "DISABLED");
  }
}
