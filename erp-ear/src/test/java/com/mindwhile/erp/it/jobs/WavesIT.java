package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.ids;
import static com.mindwhile.erp.it.jobs.MigrationCalls.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ErpStack;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A migration goes in waves, and between two of them it waits: for its time, or for somebody. */
@WithErp
class WavesIT {

  private final TestStack stack;
  private final MigrationCalls migrations;

  WavesIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  @Test
  void aGateHoldsEachWaveUntilSomebodyLetsItGoOn() {
    List<TestSchool> schools = migrations.schools(5);
    List<Long> ids = ids(schools);
    migrations.script("V962__gate.sql", "create table gate (id int);\n");
    Map<String, Object> request =
        Map.of(
            "schoolIds",
            ids,
            "canarySchoolIds",
            ids.subList(0, 1),
            "waveSizes",
            List.of(2),
            "gate",
            true);

    long job = migrations.start(request);
    JsonPath canaries = migrations.await(job, "PAUSED");

    assertThat(in("COMPLETED", canaries)).containsExactlyElementsOf(ids.subList(0, 1));
    assertThat(in("WAITING", canaries)).containsExactlyElementsOf(ids.subList(1, 5));
    assertThat(canaries.getList("schools.wave", Integer.class)).containsExactly(0, 1, 1, 2, 2);
    assertThat(canaries.getInt("releasedWave")).isZero();
    assertThat(canaries.getString("resumesAt")).isNull();
    Calls.expectProblem(409, stack.platform().post("jobs/" + job + "/restart"));
    Calls.expectProblem(409, migrations.post("migrations", request));

    migrations.tell(job, "continue");
    JsonPath first = migrations.await(job, "PAUSED");
    assertThat(in("COMPLETED", first)).containsExactlyElementsOf(ids.subList(0, 3));
    assertThat(migrations.runs(schools.get(3), "962")).isEmpty();

    migrations.tell(job, "stop");
    migrations.await(job, "STOPPED");
    Calls.expectProblem(409, stack.platform().post("jobs/" + job + "/continue"));
    migrations.tell(job, "restart");
    JsonPath again = migrations.await(job, "PAUSED");
    assertThat(again.getInt("done")).as("a restart opens no gate").isEqualTo(3);

    migrations.tell(job, "continue");
    assertThat(migrations.await(job, "COMPLETED").getInt("done")).isEqualTo(5);
    for (TestSchool school : schools) {
      assertThat(migrations.runs(school, "962")).containsExactly("1");
    }
    theAuditSaysWhoAskedForWhat(job);
  }

  private void theAuditSaysWhoAskedForWhat(long job) {
    List<String> lines =
        stack
            .database()
            .column(
                "select concat_ws(' ', actor, action, after_state) from master_registry.platform_audit"
                    + " where entity = 'Operation' and entity_id = ? order by id",
                job);
    assertThat(lines).allMatch(line -> line.startsWith(ErpStack.SUPER_ADMIN + " "));
    assertThat(lines.get(0)).contains(" CREATED ", "waveSizes", "gate");
    for (String status : List.of("PAUSED", "STARTING", "STOPPED", "COMPLETED")) {
      assertThat(lines).anyMatch(line -> line.contains("\"" + status + "\""));
    }
  }

  @Test
  void aPauseEndsByItself() {
    List<TestSchool> schools = migrations.schools(2);
    migrations.script("V963__pause.sql", "create table pause (id int);\n");

    long job =
        migrations.start(
            Map.of("schoolIds", ids(schools), "waveSizes", List.of(1), "pauseSeconds", 2));
    migrations.await(job, "COMPLETED");

    String waited =
        stack
            .database()
            .value(
                "select timestampdiff(microsecond, max(a.ended_at), min(b.started_at)) / 1000000"
                    + " from master_registry.school_operations a"
                    + " join master_registry.school_operations b on b.operation_id = a.operation_id"
                    + " where a.operation_id = ? and a.wave = 1 and b.wave = 2",
                job);
    assertThat(Double.parseDouble(waited)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void failuresThatAreToleratedAreShownAtTheGate() {
    List<TestSchool> schools = migrations.schools(3);
    stack
        .database()
        .execute("create table " + schools.get(0).databaseName() + ".tolerated (id int)");
    migrations.script("V964__tolerated.sql", "create table tolerated (id int);\n");

    long job =
        migrations.start(
            Map.of(
                "schoolIds",
                ids(schools),
                "waveSizes",
                List.of(1, 1),
                "maxFailures",
                1,
                "gate",
                true));

    assertThat(migrations.await(job, "PAUSED").getInt("failed")).isEqualTo(1);
    migrations.tell(job, "continue");
    migrations.await(job, "PAUSED");
    migrations.tell(job, "continue");
    JsonPath ended = migrations.await(job, "FAILED");
    assertThat(ended.getInt("done")).isEqualTo(2);
    assertThat(ended.getString("error")).isEqualTo("1 of 3 schools failed");
  }

  @Test
  void notTooManyOfOneServerAreWorkedOnTogether() {
    List<TestSchool> schools = migrations.schools(4);
    migrations.script("V965__narrow.sql", "create table narrow (id int);\n");

    long job =
        migrations.start(
            Map.of("schoolIds", ids(schools), "maxConcurrent", 4, "maxConcurrentPerServer", 1));
    assertThat(migrations.await(job, "COMPLETED").getInt("maxConcurrentPerServer")).isEqualTo(1);

    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from master_registry.school_operations a"
                        + " join master_registry.school_operations b"
                        + " on b.operation_id = a.operation_id and b.id > a.id"
                        + " and b.started_at < a.ended_at and a.started_at < b.ended_at"
                        + " where a.operation_id = ?",
                    job))
        .as("pairs worked on together")
        .isEqualTo("0");
  }

  @Test
  void eitherPausesOrWaitsForSomebody() {
    Calls.expectProblem(
        400, migrations.post("migrations", Map.of("pauseSeconds", 60, "gate", true)));
  }
}
