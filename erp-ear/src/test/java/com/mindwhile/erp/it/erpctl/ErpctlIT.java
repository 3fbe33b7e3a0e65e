package com.mindwhile.erp.it.erpctl;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.erpctl.CommandLine.Outcome;
import com.mindwhile.erp.it.harness.Authenticator;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.FreePort;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an operator's scripts do with a running installation. */
@WithErp
@OnMicroOnly
@DisabledOnOs(OS.WINDOWS)
class ErpctlIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStack stack;
  private final CommandLine erpctl;

  ErpctlIT(TestStack stack, @TempDir Path folder) {
    this.stack = stack;
    this.erpctl = new CommandLine(stack.erp(), folder);
  }

  @Test
  void aSchoolIsProvisionedAndFound() {
    TestSchool.Request request = TestSchool.Request.any();
    String password = erpctl.privateFile("password", TestSchool.PASSWORD + "\n").toString();

    Outcome provisioned = provision(request, "--admin-password-file", password);

    assertThat(provisioned.exitCode()).as(provisioned.err()).isZero();
    assertThat(json(provisioned).getString("status")).isEqualTo("COMPLETED");
    Outcome listed = erpctl.run("schools", "list", "-q", request.label(), "-o", "json");
    assertThat(listed.exitCode()).isZero();
    assertThat(json(listed).getList("items.subdomain")).containsExactly(request.label());
    long id = json(listed).getLong("items[0].id");
    Outcome shown = erpctl.run("schools", "show", Long.toString(id));
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out().lines().toList().get(1))
        .startsWith(Long.toString(id))
        .contains(request.label(), "ACTIVE");
    stack.calls().signIn(id, request.adminUsername(), TestSchool.PASSWORD);
    assertThat(provisioned.commandLines())
        .isNotEmpty()
        .noneMatch(line -> line.contains(TestSchool.PASSWORD))
        .noneMatch(line -> line.contains(stack.erp().superAdminPassword()));
    assertThat(provisioned.out() + provisioned.err())
        .doesNotContain(TestSchool.PASSWORD, stack.erp().superAdminPassword());
  }

  @Test
  void withoutAPasswordTheOneTimeLinkIsTold() {
    TestSchool.Request request = TestSchool.Request.any();

    Outcome provisioned = provision(request);

    assertThat(provisioned.exitCode()).as(provisioned.err()).isZero();
    assertThat(provisioned.err()).contains("http://" + request.label(), "/invitation#");
  }

  @Test
  void aFailedProvisioningIsRetriedOrDiscarded() {
    long first = stack.newSchool().id() + 1;
    for (long id = first; id < first + 2; id++) {
      stack.database().execute("create database school_" + id);
      stack.database().execute("create table school_" + id + ".theirs (id int)");
    }

    assertThat(provision(TestSchool.Request.any()).exitCode()).isEqualTo(1);
    assertThat(provision(TestSchool.Request.any()).exitCode()).isEqualTo(1);
    Outcome failed = erpctl.run("schools", "list", "--status", "failed", "-o", "json");
    assertThat(json(failed).getList("items.id", Long.class)).contains(first, first + 1);
    assertThat(erpctl.run("schools", "retry", Long.toString(first), "--wait").exitCode())
        .isEqualTo(1);

    stack.database().execute("drop database school_" + first);
    Outcome retried = erpctl.run("schools", "retry", Long.toString(first), "--wait");
    assertThat(retried.exitCode()).as(retried.err()).isZero();
    assertThat(stack.platform().schoolStatus(first)).isEqualTo("ACTIVE");

    Outcome discarded = erpctl.run("schools", "discard", Long.toString(first + 1));
    assertThat(discarded.exitCode()).as(discarded.err()).isZero();
    assertThat(stack.platform().schoolStatus(first + 1)).isEqualTo("ARCHIVED");
    assertThat(erpctl.run("schools", "discard", Long.toString(first)).exitCode()).isEqualTo(5);
    stack.database().execute("drop database school_" + (first + 1));
  }

  @Test
  void aMigrationThatFailsIsRestarted() {
    TestSchool school = stack.newSchool();
    String history = school.databaseName() + ".flyway_schema_history";
    stack.database().execute("update " + history + " set checksum = checksum + 1");

    Outcome failed = migrate("--wait", "-o", "json", "--schools", Long.toString(school.id()));

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(json(failed).getInt("failed")).isEqualTo(1);
    String job = json(failed).getString("id");
    assertThat(erpctl.run("jobs", "list", "--size", "1").out()).contains(job, "FAILED");
    stack.database().execute("update " + history + " set checksum = checksum - 1");
    assertThat(erpctl.run("jobs", "restart", job, "--wait").exitCode()).isZero();
    assertThat(erpctl.run("jobs", "restart", job).exitCode()).isEqualTo(5);
    assertThat(erpctl.run("jobs", "show", job).out()).contains("COMPLETED");
    assertThat(migrate("--wait", "--schools", Long.toString(school.id())).exitCode()).isZero();
  }

  @Test
  void aMigrationThatRunsIsStopped() throws SQLException {
    List<TestSchool> schools = List.of(stack.newSchool(), stack.newSchool());
    String job;
    CompletableFuture<Outcome> stopping;
    try (Connection connection = stack.erp().databaseServer().connect();
        Statement holding = connection.createStatement()) {
      holding.execute("lock tables " + String.join(", ", histories(schools)));
      Outcome begun =
          migrate(
              "-o",
              "json",
              "--max-concurrent",
              "1",
              "--schools",
              schools.get(0).id() + "," + schools.get(1).id());
      assertThat(begun.exitCode()).isZero();
      job = json(begun).getString("id");
      assertThat(erpctl.run("jobs", "show", job, "--wait", "--timeout", "1").exitCode())
          .isEqualTo(7);

      stopping = erpctl.begin("jobs", "stop", job, "--wait", "-o", "json");
      Poll.until(
          PATIENCE,
          () -> stack.platform().get("jobs/" + job).<String>path("status"),
          "STOPPING"::equals);
    }
    Outcome stopped = stopping.join();

    assertThat(stopped.exitCode()).as(stopped.err()).isZero();
    assertThat(json(stopped).getString("status")).isEqualTo("STOPPED");
    assertThat(json(stopped).getInt("done")).isEqualTo(1);
    assertThat(erpctl.run("jobs", "restart", job, "--wait").exitCode()).isZero();
    assertThat(Calls.expect(200, stack.platform().get("jobs/" + job)).<Integer>path("done"))
        .isEqualTo(2);
  }

  @Test
  void aSchoolIsLedThroughItsLife() {
    TestSchool school = stack.newSchool();
    String id = Long.toString(school.id());
    String host = "erp." + school.subdomain() + ".example";

    assertThat(run("update", id, "--name", "Renamed", "--time-zone", "Asia/Kolkata")).isZero();
    assertThat(run("domains", id, "--add", host)).isZero();
    assertThat(erpctl.run("schools", "domains", id).out()).contains(host);
    assertThat(run("domains", id, "--remove", host)).isZero();
    assertThat(run("maintenance", id)).isZero();
    assertThat(run("suspend", id)).isEqualTo(5);
    assertThat(run("maintenance", id, "--off")).isZero();
    assertThat(run("suspend", id)).isZero();
    assertThat(run("maintenance", id, "--off")).isEqualTo(5);
    assertThat(run("resume", id)).isZero();
    assertThat(run("suspend", id)).isZero();
    assertThat(run("delete", id, "--confirm", school.subdomain())).isEqualTo(5);
    assertThat(run("archive", id)).isZero();
    assertThat(run("delete", id, "--confirm", "another")).isEqualTo(2);
    assertThat(run("delete", id, "--confirm", school.subdomain())).isZero();
    assertThat(run("keep", id)).isZero();
    assertThat(run("keep", id)).isEqualTo(5);

    Outcome shown = erpctl.run("schools", "show", id, "-o", "json");
    assertThat(json(shown).getString("name")).isEqualTo("Renamed");
    assertThat(json(shown).getString("timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(json(shown).getString("status")).isEqualTo("ARCHIVED");
    Outcome audited = erpctl.run("audit", "--school", id, "--action", "updated", "-o", "json");
    assertThat(json(audited).getInt("total")).isGreaterThan(6);
  }

  @Test
  void theCodeOfASecondFactorComesFromTheFileOrIsMissing() {
    TestOperator operator = TestOperator.of(stack);
    Authenticator authenticator = operator.enrol();
    String user = "user=" + operator.email() + "\npassword=" + TestSchool.PASSWORD + "\n";
    Path withCode = erpctl.privateFile("with-code", user + "code=" + authenticator.code() + "\n");

    assertThat(erpctl.runAs(withCode, "super-admins", "list").out()).contains(operator.email());
    assertThat(erpctl.runAs(withCode, "super-admins", "list").exitCode()).isEqualTo(3);
    Outcome without = erpctl.runAs(erpctl.privateFile("without-code", user), "jobs", "list");
    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(without.err()).contains("ERP_CODE");
    assertThat(
            erpctl
                .run("super-admins", "reset-second-factor", Long.toString(operator.id()))
                .exitCode())
        .isZero();
  }

  @Test
  void aDatabaseServerIsTested() {
    Outcome listed = erpctl.run("database-servers", "list", "-o", "json");
    Outcome tested = erpctl.run("database-servers", "test", json(listed).getString("[0].id"));

    assertThat(tested.exitCode()).as(tested.err()).isZero();
    assertThat(tested.out()).contains("REACHABLE", "true");
  }

  @Test
  void exitCodesSayWhatWentWrong() {
    Path wrong =
        erpctl.privateFile("wrong", "user=" + ErpStack.SUPER_ADMIN + "\npassword=not-this-one\n");
    assertThat(erpctl.runAs(wrong, "jobs", "list").exitCode()).isEqualTo(3);
    assertThat(erpctl.run("schools", "show", "999999").exitCode()).isEqualTo(4);
    assertThat(erpctl.run("schools", "show", "seven").exitCode()).isEqualTo(2);
    assertThat(
            erpctl
                .run("jobs", "list", "--url", "http://127.0.0.1:" + FreePort.any() + "/admin")
                .exitCode())
        .isEqualTo(6);
    TestSchool.Request badSubdomain = new TestSchool.Request("Not_A_Label", null);
    Outcome refused = provision(badSubdomain);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("subdomain").doesNotContain("Exception");
  }

  private Outcome provision(TestSchool.Request request, String... further) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "schools",
                "provision",
                "--wait",
                "-o",
                "json",
                "--code",
                request.label(),
                "--subdomain",
                request.label(),
                "--name",
                "School " + request.label(),
                "--time-zone",
                "Europe/Berlin",
                "--currency",
                "EUR",
                "--locale",
                "en-GB",
                "--admin-email",
                request.adminUsername(),
                "--admin-first-name",
                "Ada",
                "--admin-last-name",
                "Head"));
    command.addAll(List.of(further));
    return erpctl.run(command.toArray(String[]::new));
  }

  private int run(String command, String... arguments) {
    List<String> line = new ArrayList<>(List.of("schools", command));
    line.addAll(List.of(arguments));
    return erpctl.run(line.toArray(String[]::new)).exitCode();
  }

  private Outcome migrate(String... options) {
    List<String> command = new ArrayList<>(List.of("migrate"));
    command.addAll(List.of(options));
    return erpctl.run(command.toArray(String[]::new));
  }

  private static List<String> histories(List<TestSchool> schools) {
    return schools.stream()
        .map(school -> school.databaseName() + ".flyway_schema_history write")
        .toList();
  }

  private static JsonPath json(Outcome outcome) {
    return JsonPath.from(outcome.out());
  }
}
