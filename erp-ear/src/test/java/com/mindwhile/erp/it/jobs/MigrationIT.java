package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.DatabaseServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A hundred schools get a new table, but one, which is in the way of it. */
@WithErp
class MigrationIT {

  private static final int SCHOOLS = 100;

  /** Statements of a job whatever the number of its schools, and of what else the nodes do. */
  private static final int OF_THE_JOB = 200;

  private static final String SCRIPT = "V900__notices.sql";

  private final TestStack stack;

  MigrationIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void oneBrokenSchoolKeepsNoOtherBackAndARestartTouchesItAlone() throws IOException {
    List<Long> schools = provision();
    long broken = schools.get(SCHOOLS / 2);
    String brokenDatabase = database(broken);
    stack.database().execute("create table " + brokenDatabase + ".notices (id int)");
    Files.writeString(
        stack.furtherMigrations().resolve(SCRIPT),
        "create table notices (id bigint not null auto_increment primary key, text varchar(200))"
            + " character set utf8mb4;\n");

    Response accepted = Calls.expect(202, migrate(schools));
    long job = accepted.jsonPath().getLong("id");
    JsonPath first = stack.platform().awaitStatus(job, "FAILED").jsonPath();

    assertThat(first.getInt("total")).isEqualTo(SCHOOLS);
    assertThat(first.getInt("done")).isEqualTo(SCHOOLS - 1);
    assertThat(first.getInt("failed")).isEqualTo(1);
    Map<Long, Map<String, Object>> outcomes = outcomes(first);
    assertThat(outcomes.get(broken).get("status")).isEqualTo("FAILED");
    assertThat((String) outcomes.get(broken).get("error"))
        .contains(SCRIPT)
        .contains("create table notices");
    outcomes.remove(broken);
    assertThat(outcomes.values())
        .hasSize(SCHOOLS - 1)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.get("status")).isEqualTo("COMPLETED");
              assertThat(outcome.get("toVersion")).isEqualTo("900");
              assertThat(outcome.get("fromVersion")).isNotEqualTo("900");
            });
    assertThat(stack.platform().schoolStatus(broken)).isEqualTo("ACTIVE");

    stack.database().execute("drop table " + brokenDatabase + ".notices");
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    JsonPath second = stack.platform().awaitStatus(job, "COMPLETED").jsonPath();

    assertThat(second.getInt("done")).isEqualTo(SCHOOLS);
    assertThat(second.getInt("failed")).isZero();
    Map<Long, Map<String, Object>> after = outcomes(second);
    assertThat(after.remove(broken).get("toVersion")).isEqualTo("900");
    assertThat(after).as("the others were left alone").isEqualTo(outcomes);
    assertThat(stack.database().tables(brokenDatabase)).contains("notices");
    Calls.expectProblem(409, stack.platform().post("jobs/" + job + "/restart"));

    flywayAgrees(schools);
    nothingToMigrateCostsOneQueryASchool(schools);
  }

  /** Flyway finds its own history as if it had run the scripts itself. */
  private void flywayAgrees(List<Long> schools) {
    DatabaseServer server = stack.erp().databaseServer();
    for (long school : List.of(schools.get(0), schools.get(SCHOOLS / 2))) {
      Flyway flyway =
          Flyway.configure()
              .dataSource(server.url(database(school)), server.user(), server.password())
              .locations("classpath:db/migration/school", "filesystem:" + stack.furtherMigrations())
              .placeholderReplacement(false)
              .load();
      flyway.validate();
      assertThat(flyway.migrate().migrationsExecuted).isZero();
    }
  }

  private void nothingToMigrateCostsOneQueryASchool(List<Long> schools) {
    List<String> statements =
        stack
            .database()
            .statements(
                () -> {
                  Response accepted = Calls.expect(202, migrate(schools));
                  JsonPath job =
                      stack
                          .platform()
                          .awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED")
                          .jsonPath();
                  assertThat(job.getInt("done")).isEqualTo(SCHOOLS);
                });

    for (long school : schools) {
      assertThat(statements)
          .filteredOn(statement -> statement.contains("`" + database(school) + "`"))
          .hasSize(1);
    }
    assertThat(statements)
        .as("with those of the registry and the batch runtime")
        .hasSizeLessThan(2 * SCHOOLS + OF_THE_JOB);
  }

  private Response migrate(List<Long> schools) {
    return stack
        .calls()
        .admin(stack.superAdmin())
        .body(Map.of("schoolIds", schools, "maxConcurrent", 10))
        .post("migrations");
  }

  private List<Long> provision() {
    List<Response> accepted = new ArrayList<>();
    for (int i = 0; i < SCHOOLS; i++) {
      accepted.add(stack.platform().start(TestSchool.Request.any()));
    }
    List<Long> schools = new ArrayList<>();
    for (Response each : accepted) {
      stack.platform().awaitStatus(each.jsonPath().getLong("id"), "COMPLETED");
      schools.add(each.jsonPath().getLong("schoolId"));
    }
    return schools;
  }

  private String database(long school) {
    return stack
        .database()
        .value("select db_name from master_registry.schools where id = ?", school);
  }

  private static Map<Long, Map<String, Object>> outcomes(JsonPath job) {
    Map<Long, Map<String, Object>> outcomes = new HashMap<>();
    for (Map<String, Object> outcome : job.<Map<String, Object>>getList("schools")) {
      outcomes.put(((Number) outcome.get("schoolId")).longValue(), outcome);
    }
    return outcomes;
  }
}
