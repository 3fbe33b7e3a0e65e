package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.ids;
import static com.mindwhile.erp.it.jobs.MigrationCalls.in;
import static com.mindwhile.erp.it.jobs.MigrationCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ErpStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators try one school of a migration again and go without another. */
@WithErp
class SchoolOfJobIT {

  private final TestStack stack;
  private final MigrationCalls migrations;

  SchoolOfJobIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  @Test
  void oneSchoolIsRetriedAnotherSkippedAndTheJobIsComplete() {
    List<TestSchool> schools = migrations.schools(3);
    TestSchool retried = schools.get(0);
    TestSchool skipped = schools.get(1);
    for (TestSchool bad : List.of(retried, skipped)) {
      stack.database().execute("create table " + bad.databaseName() + ".decided (other int)");
    }
    migrations.script("V972__decided.sql", "create table decided (id int);\n");
    long job = migrations.start(Map.of("schoolIds", ids(schools)));
    assertThat(in("FAILED", migrations.await(job, "FAILED")))
        .containsExactly(retried.id(), skipped.id());

    stack.database().execute("drop table " + retried.databaseName() + ".decided");
    Calls.expect(202, decide(job, retried, "retry"));
    JsonPath one = migrations.await(job, "FAILED");
    assertThat(outcome(one, retried, "status")).isEqualTo("COMPLETED");
    assertThat(outcome(one, skipped, "status")).as("left as it was").isEqualTo("FAILED");
    assertThat(one.getString("error")).isEqualTo("1 of 3 schools failed");

    JsonPath both = Calls.expect(200, decide(job, skipped, "skip")).jsonPath();
    assertThat(both.getString("status")).isEqualTo("COMPLETED");
    assertThat(both.getInt("done")).isEqualTo(2);
    assertThat(both.getInt("failed")).isZero();
    assertThat(both.getInt("skipped")).isEqualTo(1);
    assertThat(outcome(both, skipped, "error")).contains("V972__decided.sql");
    assertThat(migrations.runs(skipped, "972")).isEmpty();
    Calls.expectProblem(409, decide(job, skipped, "retry"));
    Calls.expectProblem(409, decide(job, skipped, "skip"));
    assertThat(audited(job))
        .containsExactly(
            ErpStack.SUPER_ADMIN + " SCHOOL_RETRIED " + retried.id(),
            ErpStack.SUPER_ADMIN + " SCHOOL_SKIPPED " + skipped.id());
  }

  @Test
  void aCanaryIsRetriedAloneAndTheOthersWaitForSomebody() {
    List<TestSchool> schools = migrations.schools(3);
    TestSchool canary = schools.get(0);
    stack.database().execute("create table " + canary.databaseName() + ".alone (other int)");
    migrations.script("V973__alone.sql", "create table alone (id int);\n");
    long job =
        migrations.start(
            Map.of("schoolIds", ids(schools), "canarySchoolIds", List.of(canary.id())));
    migrations.await(job, "FAILED");

    stack.database().execute("drop table " + canary.databaseName() + ".alone");
    JsonPath alone = retriedReadingNoOther(job, canary);
    assertThat(in("COMPLETED", alone)).containsExactly(canary.id());
    assertThat(in("WAITING", alone)).containsExactlyElementsOf(ids(schools).subList(1, 3));

    Calls.expect(200, decide(job, schools.get(2), "skip"));
    migrations.tell(job, "restart");
    JsonPath done = migrations.await(job, "COMPLETED");
    assertThat(in("COMPLETED", done)).containsExactlyElementsOf(ids(schools).subList(0, 2));
    assertThat(in("SKIPPED", done)).containsExactly(schools.get(2).id());
    assertThat(migrations.runs(schools.get(2), "973")).isEmpty();
  }

  @Test
  void aSchoolWhoseRetryBrokeIsRetriedAloneOnceItsNodeIsGone() {
    List<TestSchool> schools = migrations.schools(2);
    TestSchool broken = schools.get(0);
    TestSchool other = schools.get(1);
    for (TestSchool bad : schools) {
      stack.database().execute("create table " + bad.databaseName() + ".broke (other int)");
    }
    migrations.script("V975__broke.sql", "create table broke (id int);\n");
    long job = migrations.start(Map.of("schoolIds", ids(schools)));
    migrations.await(job, "FAILED");
    stack.database().execute("drop table " + broken.databaseName() + ".broke");

    leaveAsARetryThatBroke(job, broken, "+ interval 1 hour");
    Calls.expectProblem(409, decide(job, broken, "retry"));
    leaveAsARetryThatBroke(job, broken, "- interval 1 hour");
    assertThat(migrations.await(job, "INTERRUPTED").getInt("failed")).isEqualTo(1);
    Calls.expect(202, decide(job, broken, "retry"));

    JsonPath one = migrations.await(job, "FAILED");
    assertThat(outcome(one, broken, "status")).isEqualTo("COMPLETED");
    assertThat(outcome(one, other, "status")).as("left as it was").isEqualTo("FAILED");
    Calls.expect(200, decide(job, other, "skip"));
  }

  /** A job has thousands of schools. */
  private JsonPath retriedReadingNoOther(long job, TestSchool school) {
    List<JsonPath> ends = new ArrayList<>();
    List<String> statements =
        stack
            .database()
            .statements(
                () -> {
                  Calls.expect(202, decide(job, school, "retry"));
                  ends.add(migrations.await(job, "STOPPED"));
                });
    assertThat(statements)
        .filteredOn(sql -> sql.contains("join schools") && sql.contains("'WAITING'"))
        .as("what is left of the job")
        .singleElement()
        .asString()
        .containsPattern("\\.(school_)?id=" + school.id() + "\\b");
    return ends.get(0);
  }

  /** What a node leaves that dies before it begins with the school. */
  private void leaveAsARetryThatBroke(long job, TestSchool school, String leaseUntil) {
    stack
        .database()
        .execute(
            "update master_registry.operations set status = 'STARTED', lease_owner = 'gone',"
                + " lease_until = utc_timestamp(6) "
                + leaseUntil
                + " where id = "
                + job,
            "update master_registry.school_operations set status = 'WAITING', error = null"
                + " where operation_id = "
                + job
                + " and school_id = "
                + school.id());
  }

  @Test
  void onlySchoolsOfAMigrationAtRestAreDecidedAbout() {
    TestSchool school = stack.newSchool();
    TestSchool stranger = stack.otherSchool();
    long provisioning =
        Long.parseLong(
            stack
                .database()
                .value(
                    "select operation_id from master_registry.school_operations"
                        + " where school_id = ?",
                    school.id()));
    Calls.expectProblem(409, decide(provisioning, school, "skip"));
    Calls.expectProblem(409, decide(provisioning, school, "retry"));

    stack.database().execute("create table " + school.databaseName() + ".at_rest (other int)");
    migrations.script("V974__at_rest.sql", "create table at_rest (id int);\n");
    long job = migrations.start(Map.of("schoolIds", List.of(school.id())));
    migrations.await(job, "FAILED");
    Calls.expectProblem(404, decide(job, stranger, "skip"));
    Calls.expectProblem(404, decide(job, stranger, "retry"));
    Calls.expectProblem(404, decide(999_999_999, school, "skip"));

    Calls.expect(200, decide(job, school, "skip"));
    assertThat(migrations.await(job, "COMPLETED").getInt("done")).isZero();
  }

  private Response decide(long job, TestSchool school, String what) {
    return stack.platform().post("jobs/" + job + "/schools/" + school.id() + "/" + what);
  }

  private List<String> audited(long job) {
    return stack
        .database()
        .column(
            "select concat_ws(' ', actor, action, school_id) from master_registry.platform_audit"
                + " where entity = 'Operation' and entity_id = ? and action like 'SCHOOL%'"
                + " order by id",
            Long.toString(job));
  }
}
