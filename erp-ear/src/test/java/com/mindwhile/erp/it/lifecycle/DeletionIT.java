package com.mindwhile.erp.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school's end: typed, with a grace period, and then for good. */
@WithErp
class DeletionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStack stack;
  private final TestSchool school;

  DeletionIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
  }

  @Test
  void itIsForArchivedSchoolsWhoseCodeIsTyped() {
    Calls.expectProblem(409, delete(school.subdomain()));
    archive();

    Response slip = Calls.expectProblem(400, delete("another-school"));
    assertThat(slip.<String>path("errors[0].field")).isEqualTo("code");
    assertThat(Calls.expect(200, stack.platform().get(path())).<String>path("deleteAfter"))
        .isNull();
  }

  @Test
  void itIsTakenBackDuringTheGracePeriod() {
    archive();
    Response asked = Calls.expect(200, delete(school.subdomain()));
    assertThat(Instant.parse(asked.path("deleteAfter")))
        .isBetween(
            Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
    assertThat(asked.<String>path("status")).isEqualTo("ARCHIVED");

    Calls.expect(200, takeBack());

    Calls.expectProblem(409, takeBack());
    assertThat(databases()).isEqualTo("1");
  }

  @Test
  void afterTheGracePeriodDatabaseAndAccountAreGone() {
    String host = "gone." + school.subdomain() + ".example";
    Calls.expect(
        201,
        stack
            .calls()
            .admin(stack.superAdmin())
            .body(Map.of("host", host))
            .post(path() + "/domains"));
    archive();
    Calls.expect(200, delete(school.subdomain()));
    stack
        .database()
        .execute(
            "update master_registry.schools set delete_after = utc_timestamp(6)"
                + " where id = "
                + school.id());

    Poll.until(
        PATIENCE,
        () -> stack.platform().schoolStatus(school.id()),
        status -> status.equals("DELETED"));

    assertThat(databases()).isEqualTo("0");
    assertThat(
            stack
                .database()
                .value("select count(*) from mysql.user where user = ?", school.databaseName()))
        .isEqualTo("0");
    Response gone = Calls.expect(200, stack.platform().get(path()));
    assertThat(gone.<List<String>>path("domains")).isEmpty();
    assertThat(gone.<String>path("schemaVersion")).isNull();
    Calls.expectProblem(409, takeBack());
    Response job =
        Poll.until(
            PATIENCE,
            () -> stack.platform().get("jobs?size=20"),
            jobs ->
                "COMPLETED".equals(jobs.path("items.find { it.name == 'delete-school' }.status")));
    assertThat(job.<Integer>path("items.find { it.name == 'delete-school' }.done")).isEqualTo(1);
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from master_registry.operations o join"
                        + " master_registry.school_operations s on s.operation_id = o.id"
                        + " where o.kind = 'DELETE_SCHOOL' and s.school_id = ?",
                    school.id()))
        .isEqualTo("1");
    Calls.expectProblem(
        409,
        stack
            .calls()
            .admin(stack.superAdmin())
            .body(new TestSchool.Request(school.subdomain(), null).json())
            .post("schools"));
  }

  /** As its rows are left by a node that died. */
  @Test
  void anInterruptedDeletionGoesOnByItself() {
    archive();
    interrupt();

    Poll.until(
        PATIENCE,
        () -> stack.platform().schoolStatus(school.id()),
        status -> status.equals("DELETED"));

    assertThat(databases()).isEqualTo("0");
    Poll.until(PATIENCE, this::operation, status -> status.equals("COMPLETED"));
  }

  private void interrupt() {
    try (OpenTransaction rows = stack.database().begin()) {
      rows.execute(
              "update master_registry.schools set delete_after = utc_timestamp(6),"
                  + " deletion_begun = true where id = "
                  + school.id())
          .execute(
              "insert into master_registry.operations (kind, status, parameters, requested_by,"
                  + " lease_owner, lease_until, created_at, started_at) values ('DELETE_SCHOOL',"
                  + " 'STARTED', '1', 'system', 'gone', '2020-01-01', '2020-01-01', '2020-01-01')")
          .execute(
              "insert into master_registry.school_operations (operation_id, school_id, status)"
                  + " values (last_insert_id(), "
                  + school.id()
                  + ", 'STARTED')");
      rows.commit();
    }
  }

  private String operation() {
    return stack
        .database()
        .value(
            "select o.status from master_registry.operations o"
                + " join master_registry.school_operations s on s.operation_id = o.id"
                + " where o.kind = 'DELETE_SCHOOL' and s.school_id = ?",
            school.id());
  }

  private void archive() {
    Calls.expect(200, stack.platform().post(path() + "/suspend"));
    Calls.expect(200, stack.platform().post(path() + "/archive"));
  }

  private Response delete(String code) {
    return stack
        .calls()
        .admin(stack.superAdmin())
        .body(Map.of("code", code))
        .post(path() + "/deletion");
  }

  private Response takeBack() {
    return stack.calls().admin(stack.superAdmin()).delete(path() + "/deletion");
  }

  private String databases() {
    return stack
        .database()
        .value(
            "select count(*) from information_schema.schemata where schema_name = ?",
            school.databaseName());
  }

  private String path() {
    return "schools/" + school.id();
  }
}
