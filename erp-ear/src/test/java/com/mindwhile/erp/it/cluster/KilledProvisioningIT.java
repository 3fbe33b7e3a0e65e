package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.SqlProxy;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The application server is killed while schools are being provisioned, one held up in each step:
 * once it is back all of them are finished, as if nothing had been. One that cannot be finished can
 * be removed.
 */
@WithFragileStack
@OnMicroOnly
class KilledProvisioningIT {

  private static final Duration CAUGHT_WITHIN = Duration.ofSeconds(60);
  private static final Pattern ANY = Pattern.compile("");

  private final FragileStack stack;

  KilledProvisioningIT(FragileStack stack) {
    this.stack = stack;
  }

  /**
   * Where a provisioning is held up.
   *
   * @param step of the job
   * @param statement with {@code SCHOOL} for the name of the database
   */
  private record Trap(String step, String statement) {}

  private static final Trap[] TRAPS = {
    new Trap("check-conflicts", "schema_name = 'SCHOOL'"),
    new Trap("create-database", "(?i)create database if not exists `?SCHOOL`?"),
    new Trap("create-account", "(?i)create user if not exists '?SCHOOL'?"),
    new Trap("first-table", "(?i)create table school_settings"),
    new Trap("middle-of-the-tables", "(?i)create table enrollments"),
    new Trap("note-of-the-migration", "(?i)update flyway_schema_history"),
    new Trap("seeds", "(?i)insert into permissions"),
    new Trap("grant", "(?i)grant .* on `?SCHOOL`?"),
    new Trap("seed-settings", "(?i)insert into school_settings"),
    new Trap("create-first-administrator", "(?i)insert into users "),
  };

  @Test
  void allAreFinishedAfterwards() throws IOException {
    Platform platform = stack.platform();
    TestSchool whole = platform.provision(TestSchool.Request.any().on("direct"));
    Map<TestSchool.Request, Response> begun = new LinkedHashMap<>();
    for (Trap trap : TRAPS) {
      begin(platform, begun, trap);
    }
    String registryStep = beginHeldUpInTheRegistry(platform, begun);
    assertThat(stack.schools().caught()).hasSize(TRAPS.length);
    assertThat(stack.registry().caught()).containsExactly(registryStep);

    stack.erp().payara().kill();
    stack.schools().clearTraps();
    stack.registry().clearTraps();
    stack.erp().restartPayara();

    Platform again = stack.platform();
    Map<String, Long> rows = stack.database().rowCounts(whole.databaseName());
    begun.forEach((request, accepted) -> isWhole(again, rows, request, accepted));
  }

  @Test
  void oneThatCannotBeFinishedIsDiscardedWithAllItMade() throws IOException {
    Platform platform = stack.platform();
    Map<TestSchool.Request, Response> begun = new LinkedHashMap<>();
    begin(platform, begun, new Trap("half-migrated", "(?i)create table enrollments"));
    TestSchool.Request request = begun.keySet().iterator().next();
    long id = begun.get(request).jsonPath().getLong("schoolId");
    String database =
        stack.database().value("select db_name from master_registry.schools where id = ?", id);
    assertThat(stack.database().tables(database)).contains("students").doesNotContain("audit_log");
    assertThat(account(database)).isNotEmpty();

    stack.erp().payara().kill();
    stack.schools().clearTraps();
    stack.schools().shut();
    stack.erp().restartPayara();
    Platform again = stack.platform();
    Poll.until(CAUGHT_WITHIN, () -> again.schoolStatus(id), "FAILED"::equals);
    again.awaitStatus(begun.get(request).jsonPath().getLong("id"), "FAILED");
    stack.schools().reopen();
    Calls.expect(200, again.post("schools/" + id + "/discard"));

    assertThat(again.schoolStatus(id)).isEqualTo("ARCHIVED");
    assertThat(stack.database().tables(database)).isEmpty();
    assertThat(
            stack
                .database()
                .column(
                    "select schema_name from information_schema.schemata where schema_name = ?",
                    database))
        .isEmpty();
    assertThat(account(database)).isEmpty();
    assertThat(
            stack
                .database()
                .column("select id from master_registry.schools where db_password is null"))
        .contains(Long.toString(id));
    assertThat(firstAdministrator(id)).isEmpty();
    Calls.expectProblem(404, stack.calls().school(id).get("school"));
    Calls.expectProblem(409, again.post("schools/" + id + "/retry"));
    Calls.expectProblem(409, again.post("schools/" + id + "/discard"));
    Calls.expectProblem(
        409, stack.calls().admin(again.token()).body(request.json()).post("schools"));
  }

  private List<String> account(String name) {
    return stack.database().column("select user from mysql.user where user = ?", name);
  }

  /** What the registry keeps of the first administrator until the school is made. */
  private List<String> firstAdministrator(long school) {
    return stack
        .database()
        .column(
            "select school_id from master_registry.first_administrators where school_id = ?",
            school);
  }

  private void begin(Platform platform, Map<TestSchool.Request, Response> begun, Trap trap) {
    String database = "school_0*" + nextId() + "(?!\\d)";
    stack
        .schools()
        .trap(
            trap.step(),
            ANY, // one connection makes the database and works in it
            Pattern.compile(trap.statement().replace("SCHOOL", database)));
    TestSchool.Request request = TestSchool.Request.any().on("trapped");
    begun.put(request, platform.start(request));
    awaitCaught(stack.schools(), trap.step());
  }

  /** The last step is one in the control plane's database. */
  private String beginHeldUpInTheRegistry(
      Platform platform, Map<TestSchool.Request, Response> begun) {
    String step = "activate";
    stack
        .registry()
        .trap(
            step,
            ANY,
            Pattern.compile("(?i)update schools set .*'ACTIVE'.* where id=" + nextId() + "\\D"));
    TestSchool.Request request = TestSchool.Request.any().on("direct");
    begun.put(request, platform.start(request));
    awaitCaught(stack.registry(), step);
    return step;
  }

  private static void awaitCaught(SqlProxy proxy, String step) {
    Poll.until(CAUGHT_WITHIN, proxy::caught, caught -> caught.contains(step));
  }

  private long nextId() {
    return Long.parseLong(
            stack.database().value("select coalesce(max(id), 0) from master_registry.schools"))
        + 1;
  }

  private void isWhole(
      Platform platform,
      Map<String, Long> expected,
      TestSchool.Request request,
      Response accepted) {
    long id = accepted.jsonPath().getLong("schoolId");
    Poll.until(CAUGHT_WITHIN, () -> platform.schoolStatus(id), "ACTIVE"::equals);
    platform.awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED");
    TestSchool school = platform.school(request, id);
    assertThat(stack.database().rowCounts(school.databaseName())).isEqualTo(expected);
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    Calls.expect(200, stack.calls().school(school.id(), token).get("students"));
    assertThat(firstAdministrator(id)).isEmpty();
  }
}
