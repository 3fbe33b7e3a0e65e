package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script with which operators set up a domain gives it the commands of {@link BootCommands},
 * with which the tests do. Its asadmin here only writes down what it is told.
 */
@EnabledOnOs(OS.LINUX)
class CreateDomainTest {

  private static final String ASADMIN =
      """
      #!/bin/bash
      while [[ "$1" == --* ]]; do shift 2; done
      echo "$*" >>"$TOLD"
      """;

  /** What makes, fills and starts a domain: the tests have the launcher for it. */
  private static final Set<String> BESIDE =
      Set.of(
          "create-domain",
          "start-domain",
          "restart-domain",
          "create-jvm-options",
          "delete-jvm-options",
          "create-password-alias",
          "set-config-property",
          "deploy");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"VERIFY_IDENTITY", "DISABLED"})
  void theCommandsAreThoseOfTheTests(String tlsMode) throws Exception {
    BootCommands expected =
        BootCommands.forServerDomain(
            new DatabaseServer("::1", 3307, "root", "not-used", tlsMode), 7, 64, "10.0.0.1");

    List<String> told =
        told(tlsMode).stream().filter(command -> !BESIDE.contains(verb(command))).toList();

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(expected.before().stream(), expected.after().stream())
                .map(CreateDomainTest::withAliases)
                .toList());
  }

  @Test
  void theBatchRuntimeIsToldOfItsDataSourceAndThreadsBeforeTheRestart() throws Exception {
    List<String> verbs = told("DISABLED").stream().map(CreateDomainTest::verb).toList();

    assertThat(verbs)
        .containsSubsequence(
            "create-jdbc-resource",
            "create-managed-executor-service",
            "set-batch-runtime-configuration",
            "restart-domain",
            "deploy");
  }

  @Test
  void noSecretIsAnArgument() throws Exception {
    assertThat(told("DISABLED")).noneMatch(command -> command.contains("secret-of-"));
  }

  private List<String> told(String tlsMode) throws IOException, InterruptedException {
    Path asadmin = Files.createDirectories(folder.resolve("payara/bin")).resolve("asadmin");
    Files.writeString(asadmin, ASADMIN);
    Files.setPosixFilePermissions(asadmin, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.resolve("domains/erp/lib"));
    Path driver = Files.writeString(folder.resolve("driver.jar"), "");
    Path settings = Files.writeString(folder.resolve("domain.conf"), settings(driver, tlsMode));
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
    Path told = folder.resolve("told.txt");
    Path out = folder.resolve("out.txt");
    ProcessBuilder script =
        new ProcessBuilder("bash", "payara-server/create-domain.sh", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    script.environment().put("TOLD", told.toString());
    assertThat(script.start().waitFor()).as(() -> "see " + out).isZero();
    return Files.readAllLines(told).stream().flatMap(CreateDomainTest::single).toList();
  }

  private String settings(Path driver, String tlsMode) {
    return """
    PAYARA_HOME=%1$s/payara
    DOMAIN_DIR=%1$s/domains
    EAR=%1$s/erp.ear
    MYSQL_DRIVER=%2$s
    ADMIN_PASSWORD=secret-of-admin
    MASTER_PASSWORD=secret-of-domain
    DB_HOST=::1
    DB_PORT=3307
    DB_SSL_MODE=%3$s
    REGISTRY_PASSWORD=secret-of-registry
    BATCH_PASSWORD=secret-of-batch
    REDIS_URL=redis://default:secret-of-redis@127.0.0.1
    VAULT_KEYSET_FILE=%1$s/keys.json
    BASE_DOMAIN=erp.example
    HTTP_ADDRESS=10.0.0.1 CONCURRENCY=7 HTTP_THREADS=64
    """
        .formatted(folder, driver, tlsMode);
  }

  /** {@code set} takes several assignments at once. */
  private static Stream<String> single(String command) {
    return verb(command).equals("set")
        ? Stream.of(command.split(" ")).skip(1).map(assignment -> "set " + assignment)
        : Stream.of(command);
  }

  private static String verb(String command) {
    return command.split(" ")[0];
  }

  private static String withAliases(String command) {
    return command
        .replace("${ENV=ERP_REGISTRY_PASSWORD}", "${ALIAS=erp-registry-password}")
        .replace("${ENV=ERP_BATCH_PASSWORD}", "${ALIAS=erp-batch-password}");
  }
}
