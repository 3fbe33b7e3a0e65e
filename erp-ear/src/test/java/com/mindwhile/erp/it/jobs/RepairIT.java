package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.ids;
import static com.mindwhile.erp.it.jobs.MigrationCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ErpStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A script that stopped half way leaves a school to a person, whose word lets it be migrated. */
@WithErp
class RepairIT {

  private final TestStack stack;
  private final MigrationCalls migrations;

  RepairIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  @Test
  void aSchoolLeftHalfWayIsRepairedByUndoingOrFinishing() {
    List<TestSchool> schools = migrations.schools(2);
    TestSchool undone = schools.get(0);
    TestSchool finished = schools.get(1);
    for (TestSchool school : schools) {
      stack.database().execute("create table " + school.databaseName() + ".second (other int)");
    }
    migrations.script(
        "V969__half.sql", "create table first (id int);\ncreate table second (id int);\n");

    long job = migrations.start(Map.of("schoolIds", ids(schools)));
    JsonPath failed = migrations.await(job, "FAILED");
    assertThat(outcome(failed, undone, "error")).contains("V969__half.sql, line 2");
    assertThat(stack.database().tables(undone.databaseName())).contains("first");
    assertThat(migrations.runs(undone, "969")).containsExactly("0");

    migrations.tell(job, "restart");
    JsonPath refused = migrations.await(job, "FAILED");
    assertThat(outcome(refused, undone, "error"))
        .contains("version 969 (half) stopped half way", "repair");

    stack
        .database()
        .execute(
            "drop table " + undone.databaseName() + ".first",
            "drop table " + undone.databaseName() + ".second",
            "alter table " + finished.databaseName() + ".second change other id int");
    Response repaired = Calls.expect(200, repair(undone.id(), "UNDONE"));
    assertThat(repaired.<List<String>>path("repairedScripts"))
        .containsExactly("version 969 (half)");
    Calls.expect(200, repair(finished.id(), "FINISHED"));

    migrations.tell(job, "restart");
    migrations.await(job, "COMPLETED");
    for (TestSchool school : schools) {
      assertThat(migrations.runs(school, "969")).containsExactly("1");
      assertThat(stack.database().tables(school.databaseName())).contains("first", "second");
    }
    assertThat(
            stack
                .database()
                .column(
                    "select concat(actor, ' ', after_state) from master_registry.platform_audit"
                        + " where action = 'SCHEMA_REPAIRED' and school_id = ?",
                    undone.id()))
        .containsExactly(
            ErpStack.SUPER_ADMIN
                + " {\"script\":\"UNDONE\",\"repairedScripts\":[\"version 969 (half)\"]}");
  }

  @Test
  void aSchoolOfWhichItIsPlainWhereItStoppedGoesOnThere() {
    TestSchool school = stack.newSchool();
    stack.database().execute("create table " + school.databaseName() + ".in_the_way (other int)");
    migrations.script(
        "V971__plain.sql",
        "create table plain (id int);\ncreate table in_the_way (id int);\n"
            + "alter table plain add column more int;\n");
    long job = migrations.start(Map.of("schoolIds", List.of(school.id())));
    migrations.await(job, "FAILED");
    assertThat(migrations.runs(school, "971")).containsExactly("0");

    stack.database().execute("drop table " + school.databaseName() + ".in_the_way");
    migrations.tell(job, "restart");
    migrations.await(job, "COMPLETED");

    assertThat(migrations.runs(school, "971")).containsExactly("1");
    assertThat(stack.database().tables(school.databaseName())).contains("plain", "in_the_way");
  }

  @Test
  void whatIsWholeIsNotRepaired() {
    TestSchool school = stack.newSchool();

    Calls.expectProblem(409, repair(school.id(), "UNDONE"));
    Calls.expectProblem(404, repair(999_999_999, "UNDONE"));
    Calls.expectProblem(400, repair(school.id(), "SOMEHOW"));
  }

  @Test
  void aScriptOfWhichNothingWasDoneRunsAgainByItself() {
    TestSchool school = stack.newSchool();
    stack.database().execute("create table " + school.databaseName() + ".whole (id int)");
    migrations.script(
        "V970__whole.sql", "create table whole (id int);\ncreate table more (id int);\n");
    long job = migrations.start(Map.of("schoolIds", List.of(school.id())));
    migrations.await(job, "FAILED");
    assertThat(migrations.runs(school, "970")).isEmpty();

    stack.database().execute("drop table " + school.databaseName() + ".whole");
    migrations.tell(job, "restart");
    migrations.await(job, "COMPLETED");
  }

  private Response repair(long schoolId, String script) {
    return migrations.post("schools/" + schoolId + "/schema/repair", Map.of("script", script));
  }
}
