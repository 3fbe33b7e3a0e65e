package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Starts everything for real; the order saves starts, which take a quarter of a minute each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErpStackIT {

  private static final Path HOME = Path.of("target", "it", "stack");

  private ErpStack stack;

  @BeforeAll
  void start() throws Exception {
    DemoHome.reset(HOME);
    stack = ErpStack.start(ErpSettings.forTests(HOME).withQuickStarts());
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  @Order(1)
  void theServerIsHealthy() throws Exception {
    assertThat(status("/health/ready")).isEqualTo(200);
  }

  @Test
  @Order(2)
  void theControlPlaneHasItsFirstRows() throws Exception {
    try (Connection connection = stack.database().server().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select group_concat(email) from master_registry.super_admins),
                  (select group_concat(name) from master_registry.database_servers)
                """)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo(ErpStack.SUPER_ADMIN);
      assertThat(row.getString(2)).isEqualTo("embedded");
    }
  }

  @Test
  @Order(3)
  void noSecretIsOnACommandLineOrReadableByOthers() throws Exception {
    String password = stack.secrets().get(DatabaseAccount.REGISTRY.user());
    try (Stream<ProcessHandle> processes = ProcessHandle.current().descendants()) {
      assertThat(processes.map(process -> process.info().commandLine().orElse("")))
          .hasSizeGreaterThanOrEqualTo(3)
          .noneMatch(command -> command.contains(password));
    }
    assertThat(Files.readString(stack.payara().log())).doesNotContain(password);
  }

  @Test
  @Order(4)
  void aSecondLauncherIsRefusedTheSameFolder() {
    assertThatThrownBy(() -> ErpStack.start(ErpSettings.forTests(HOME)))
        .hasMessageContaining("is in use");
    assertThat(stack.payara().isAlive()).isTrue();
  }

  @Test
  @Order(5)
  void anArchiveThatDoesNotDeployFailsTheStartWithTheReason() throws Exception {
    RuntimeFiles files = stack.settings().files();
    RuntimeFiles withBrokenArchive =
        new RuntimeFiles(files.payaraMicro(), files.web(), brokenArchive(), files.driver());
    PayaraSettings settings = stack.payara().settings();
    PayaraSettings broken =
        PayaraSettings.of(withBrokenArchive, HOME.resolve("broken"), FreePort.any())
            .withBoot(settings.boot())
            .withEnvironment(settings.environment())
            .withProperties(settings.properties());

    try (Processes processes = Processes.endingWithThisJvm()) {
      assertThatThrownBy(() -> PayaraMicro.start(processes, broken))
          .isInstanceOf(ServerFailedException.class)
          .hasMessageContaining("deployed only [/] of [")
          .hasMessageContaining("web.xml");
    }
  }

  @Test
  @Order(6)
  void aWrongPasswordFailsTheStartWithTheReason() {
    PayaraSettings settings = stack.payara().settings();
    PayaraSettings broken =
        PayaraSettings.of(settings.files(), HOME.resolve("broken"), FreePort.any())
            .withBoot(settings.boot())
            .withEnvironment(
                Map.of(BootCommands.REGISTRY_PASSWORD, "x", BootCommands.BATCH_PASSWORD, "y"));

    try (Processes processes = Processes.endingWithThisJvm()) {
      assertThatThrownBy(() -> PayaraMicro.start(processes, broken))
          .isInstanceOf(ServerFailedException.class)
          .hasMessageContaining("Access denied for user 'erp_registry'");
    }
  }

  @Test
  @Order(7)
  void aKilledServerStartsAgainOnItsPort() throws Exception {
    URI url = stack.payara().baseUrl();
    stack.payara().kill();
    assertThat(stack.payara().isAlive()).isFalse();

    stack.restartPayara();

    assertThat(stack.payara().baseUrl()).isEqualTo(url);
    assertThat(status("/health/ready")).isEqualTo(200);
  }

  private static Path brokenArchive() throws Exception {
    Path archive = HOME.resolve("broken.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
      zip.write("<web-app><servlet>".getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }

  private int status(String path) throws Exception {
    URI address = stack.payara().baseUrl().resolve(path);
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }
}
