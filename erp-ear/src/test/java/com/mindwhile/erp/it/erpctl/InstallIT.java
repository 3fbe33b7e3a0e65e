package com.mindwhile.erp.it.erpctl;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.erpctl.CommandLine.Outcome;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An installation that is repeated while the system runs. */
@WithErp
@OnMicroOnly
@DisabledOnOs(OS.WINDOWS)
class InstallIT {

  /** An administrator of the database server as others have one: with a password. */
  private static final String ADMINISTRATOR = "'installer'@'%'";

  private final TestStack stack;
  private final CommandLine erpctl;
  private final Path folder;

  InstallIT(TestStack stack, @TempDir Path folder) {
    this.stack = stack;
    this.folder = folder;
    this.erpctl = new CommandLine(stack.erp(), folder);
  }

  @BeforeEach
  void makeAdministrator() {
    stack
        .database()
        .execute(
            "create user " + ADMINISTRATOR + " identified by '" + TestSchool.PASSWORD + "'",
            "grant all privileges on *.* to " + ADMINISTRATOR + " with grant option");
  }

  @AfterEach
  void dropAdministrator() {
    stack.database().execute("drop user " + ADMINISTRATOR);
  }

  @Test
  void withoutItsSecretsItChangesNothing() {
    Path secrets = folder.resolve("other-secrets.properties");
    Path keys = folder.resolve("other-keys.json");
    String registered = registered();

    Outcome refused = install(secrets, keys);

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
    assertThat(refused.err()).contains(secrets.toString(), "erp_provisioner", "--reset-passwords");
    assertThat(secrets).doesNotExist();
    assertThat(keys).doesNotExist();
    assertThat(registered()).isEqualTo(registered);
    assertThat(erpctl.run("schools", "list").exitCode()).isZero();
  }

  @Test
  void withoutItsKeysItChangesNothing() {
    Path keys = folder.resolve("other-keys.json");
    String registered = registered();

    Outcome missing = install(secrets(), keys);
    assertThat(missing.exitCode()).as(missing.err()).isEqualTo(5);
    assertThat(missing.err()).contains(keys.toString(), "--key-file");
    assertThat(keys).doesNotExist();

    erpctl.runOnMachine("generate-key", "--file", keys.toString());
    Outcome others = install(secrets(), keys);
    assertThat(others.exitCode()).as(others.err()).isEqualTo(5);
    assertThat(others.err()).contains("lacks keys that are still in use");
    assertThat(registered()).isEqualTo(registered);
  }

  @Test
  void withItsFilesItIsRepeated() {
    Outcome repeated = install(secrets(), stack.erp().vaultKeys());

    assertThat(repeated.exitCode()).as(repeated.err()).isZero();
    assertThat(erpctl.run("schools", "list").exitCode()).isZero();
  }

  private Path secrets() {
    return stack.erp().settings().home().resolve("secrets.properties");
  }

  private Outcome install(Path secrets, Path keys) {
    DatabaseServer server = stack.erp().databaseServer();
    Path administrator =
        erpctl.privateFile(
            "administrator", "user=installer\npassword=" + TestSchool.PASSWORD + "\n");
    List<String> command = new ArrayList<>(List.of("install"));
    command.addAll(List.of("--admin-credentials", administrator.toString()));
    command.addAll(List.of("--db-host", server.host(), "--db-port", "" + server.port()));
    command.addAll(List.of("--db-tls-mode", server.tlsMode(), "--clients", "localhost"));
    command.addAll(List.of("--server-name", "embedded", "--secrets", secrets.toString()));
    command.addAll(List.of("--key-file", keys.toString()));
    return erpctl.runOnMachine(command.toArray(String[]::new));
  }

  private String registered() {
    return stack
        .database()
        .value("select hex(admin_password) from master_registry.database_servers limit 1");
  }
}
