package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school comes into being, or does not and can be helped. */
@WithErp
class ProvisioningIT {

  private final TestStack stack;

  ProvisioningIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void aNewSchoolIsCompleteAndItsAdministratorGetsIn() {
    TestSchool.Request request = TestSchool.Request.any();
    Response accepted = stack.platform().start(request);
    long job = accepted.jsonPath().getLong("id");
    assertThat(accepted.header("Location")).endsWith("/admin/api/v1/jobs/" + job);

    Response ended = stack.platform().awaitStatus(job, "COMPLETED");

    assertThat(ended.<String>path("name")).isEqualTo("provision-school");
    assertThat(ended.<Integer>path("total")).isEqualTo(1);
    assertThat(ended.<Integer>path("done")).isEqualTo(1);
    assertThat(ended.<Integer>path("failed")).isZero();
    TestSchool school = stack.platform().school(request, accepted.jsonPath().getLong("schoolId"));
    assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("ACTIVE");
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    Response settings = Calls.expect(200, stack.calls().school(school.id(), token).get("school"));
    assertThat(settings.<String>path("timeZone")).isEqualTo("Europe/Berlin");
    assertThat(settings.<String>path("currency")).isEqualTo("EUR");
    assertThat(settings.<String>path("locale")).isEqualTo("en-GB");
    assertThat(
            stack.calls().school(school.id(), token).get("roles").<List<String>>path("items.name"))
        .contains(
            "school_admin",
            "principal",
            "teacher",
            "student",
            "parent",
            "accountant",
            "receptionist");
  }

  @Test
  void withoutAPasswordTheAdministratorIsInvitedOnce() {
    TestSchool.Request request = TestSchool.Request.any();
    Map<String, Object> json = new HashMap<>(request.json());
    json.put(
        "admin",
        Map.of("email", "first@invited.example", "firstName", "Ida", "lastName", "Invited"));
    Response accepted =
        Calls.expect(202, stack.calls().admin(stack.superAdmin()).body(json).post("schools"));
    String link = accepted.path("invitation.link");
    stack.platform().awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED");
    long school = accepted.jsonPath().getLong("schoolId");
    Map<String, String> acceptance =
        Map.of("token", link.substring(link.indexOf('#') + 1), "password", TestSchool.PASSWORD);

    Calls.expect(
        204, stack.calls().school(school).body(acceptance).post("auth/invitations/accept"));

    stack.calls().signIn(school, "first@invited.example", TestSchool.PASSWORD);
    assertThat(
            stack
                .calls()
                .school(school)
                .body(acceptance)
                .post("auth/invitations/accept")
                .statusCode())
        .isBetween(400, 422);
  }

  @Test
  void codeAndSubdomainAreNeverUsedTwice() {
    TestSchool taken = stack.otherSchool();
    Map<String, Object> json = new HashMap<>(TestSchool.Request.any().json());

    json.put("subdomain", taken.subdomain());
    refusedAsConflict(json);
    json = new HashMap<>(TestSchool.Request.any().json());
    json.put("code", taken.subdomain());
    refusedAsConflict(json);
  }

  @Test
  void aForeignDatabaseInTheWayFailsItAndARetryAfterwardsSucceeds() {
    TestSchool.Request request = TestSchool.Request.any();
    String database = nextDatabase();
    stack.database().execute("create database " + database);
    stack.database().execute("create table " + database + ".theirs (id int)");

    Response accepted = stack.platform().start(request);
    long id = accepted.jsonPath().getLong("schoolId");
    Response failed = stack.platform().awaitStatus(accepted.jsonPath().getLong("id"), "FAILED");

    assertThat(failed.<String>path("schools[0].error")).contains(database);
    assertThat(stack.platform().schoolStatus(id)).isEqualTo("FAILED");
    assertThat(stack.database().tables(database)).containsExactly("theirs");

    stack.database().execute("drop database " + database);
    Response again = Calls.expect(202, stack.platform().post("schools/" + id + "/retry"));
    stack.platform().awaitStatus(again.jsonPath().getLong("id"), "COMPLETED");
    assertThat(stack.platform().schoolStatus(id)).isEqualTo("ACTIVE");
    stack.calls().signIn(id, request.adminUsername(), TestSchool.PASSWORD);
  }

  @Test
  void aFailedOneCanBeDiscardedAndLeavesWhatIsNotItsOwn() {
    TestSchool.Request request = TestSchool.Request.any();
    String database = nextDatabase();
    stack.database().execute("create database " + database);
    Response accepted = stack.platform().start(request);
    long id = accepted.jsonPath().getLong("schoolId");
    stack.platform().awaitStatus(accepted.jsonPath().getLong("id"), "FAILED");

    Calls.expect(200, stack.platform().post("schools/" + id + "/discard"));

    assertThat(stack.platform().schoolStatus(id)).isEqualTo("ARCHIVED");
    assertThat(
            stack
                .database()
                .column(
                    "select schema_name from information_schema.schemata where schema_name = ?",
                    database))
        .as("a database that was not this school's")
        .containsExactly(database);
    stack.database().execute("drop database " + database);
  }

  private void refusedAsConflict(Map<String, Object> json) {
    Calls.expectProblem(409, stack.calls().admin(stack.superAdmin()).body(json).post("schools"));
  }

  /** What the database of the next school will be called. */
  private String nextDatabase() {
    String last = stack.platform().school(TestSchool.Request.any(), newestSchool()).databaseName();
    String prefix = last.replaceAll("\\d+$", "");
    int digits = last.length() - prefix.length();
    long id = newestSchool() + 1;
    String number = Long.toString(id);
    return prefix + "0".repeat(Math.max(0, digits - number.length())) + number;
  }

  private long newestSchool() {
    return stack.newSchool().id();
  }
}
