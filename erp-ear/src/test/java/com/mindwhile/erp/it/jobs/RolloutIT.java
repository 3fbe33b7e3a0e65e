package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A migration stops by itself before it does harm, and goes on where it stopped. */
@WithErp
class RolloutIT {

  private static final String CANARY = "V960__canary.sql";
  private static final String LIMIT = "V961__limit.sql";

  private final TestStack stack;

  RolloutIT(TestStack stack) {
    this.stack = stack;
  }

  /** Other tests' scripts have lower versions and would come too late for their schools. */
  @AfterEach
  void takeTheScriptsAway() throws IOException {
    for (String name : List.of(CANARY, LIMIT)) {
      Files.deleteIfExists(script(name));
    }
  }

  @Test
  void aCanaryThatFailsStopsItBeforeTheOthersAndCorrectedItGoesOn() throws IOException {
    List<Long> schools = schools(8);
    List<Long> canaries = schools.subList(2, 4);
    Files.writeString(script(CANARY), "create table canary (id int, id int);\n");

    long job =
        accepted(Map.of("schoolIds", schools, "canarySchoolIds", canaries, "maxConcurrent", 4));
    JsonPath stopped = stack.platform().awaitStatus(job, "FAILED").jsonPath();

    assertThat(stopped.getList("canarySchoolIds", Long.class))
        .containsExactlyInAnyOrderElementsOf(canaries);
    assertThat(stopped.getInt("done")).isZero();
    assertThat(stopped.getInt("failed")).isBetween(1, 2);
    assertThat(stopped.getString("error")).contains("others are not done");
    assertThat(in("WAITING", stopped)).containsAll(others(schools, canaries));
    assertThat(stopped.getList("schools.findAll { it.status == 'WAITING' }.startedAt"))
        .containsOnlyNulls();
    for (long other : others(schools, canaries)) {
      assertThat(histories(other, "960")).isEmpty();
    }

    Files.writeString(script(CANARY), "create table canary (id int);\n");
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    JsonPath done = stack.platform().awaitStatus(job, "COMPLETED").jsonPath();

    assertThat(done.getInt("done")).isEqualTo(8);
    for (long school : schools) {
      assertThat(histories(school, "960")).as("once, and nothing of the failure").hasSize(1);
    }
    String lastCanary = latest("max(ended_at)", job, canaries);
    String firstOther = latest("min(started_at)", job, others(schools, canaries));
    assertThat(firstOther).isGreaterThanOrEqualTo(lastCanary);
  }

  @Test
  void oneFailureTooManyStopsIt() throws IOException {
    List<Long> schools = schools(6);
    for (long bad : schools.subList(0, 3)) {
      stack.database().execute("create table " + database(bad) + ".limits (id int)");
    }
    Files.writeString(script(LIMIT), "create table limits (id int);\n");

    long job = accepted(Map.of("schoolIds", schools, "maxFailures", 1, "maxConcurrent", 1));
    JsonPath stopped = stack.platform().awaitStatus(job, "FAILED").jsonPath();

    assertThat(in("FAILED", stopped)).containsExactlyElementsOf(schools.subList(0, 2));
    assertThat(in("WAITING", stopped)).containsExactlyElementsOf(schools.subList(2, 6));

    for (long bad : schools.subList(0, 3)) {
      stack.database().execute("drop table " + database(bad) + ".limits");
    }
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    JsonPath done = stack.platform().awaitStatus(job, "COMPLETED").jsonPath();
    assertThat(done.getInt("done")).isEqualTo(6);
    assertThat(done.getInt("maxFailures")).isEqualTo(1);
  }

  @Test
  void aCanaryIsOneOfTheSchools() {
    List<Long> schools = schools(2);

    Calls.expectProblem(
        400,
        post(Map.of("schoolIds", schools.subList(0, 1), "canarySchoolIds", schools.subList(1, 2))));
  }

  private List<Long> schools(int count) {
    return Stream.generate(stack::newSchool).limit(count).map(TestSchool::id).toList();
  }

  private static List<Long> others(List<Long> schools, List<Long> canaries) {
    return schools.stream().filter(school -> !canaries.contains(school)).toList();
  }

  private static List<Long> in(String status, JsonPath job) {
    return job.getList("schools.findAll { it.status == '" + status + "' }.schoolId", Long.class);
  }

  private String latest(String what, long job, List<Long> schools) {
    return stack
        .database()
        .value(
            "select %s from master_registry.school_operations where operation_id = %d and school_id in (%s)"
                .formatted(
                    what, job, String.join(", ", schools.stream().map(String::valueOf).toList())));
  }

  private List<String> histories(long school, String version) {
    return stack
        .database()
        .column(
            "select success from "
                + database(school)
                + ".flyway_schema_history where version = "
                + version);
  }

  private String database(long school) {
    return stack
        .database()
        .value("select db_name from master_registry.schools where id = ?", school);
  }

  private long accepted(Map<String, Object> request) {
    return Calls.expect(202, post(request)).jsonPath().getLong("id");
  }

  private Response post(Map<String, Object> request) {
    return stack.calls().admin(stack.superAdmin()).body(request).post("migrations");
  }

  private Path script(String name) {
    return stack.furtherMigrations().resolve(name);
  }
}
