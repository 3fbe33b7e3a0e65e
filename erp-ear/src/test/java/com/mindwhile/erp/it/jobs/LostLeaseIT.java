package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that lost an operation to another says nothing more of its schools. */
@WithErp
class LostLeaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestStack stack;
  private final MigrationCalls migrations;

  LostLeaseIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void leaveNothingUnderWay() {
    migrations.close();
    stack
        .database()
        .execute(
            "update master_registry.operations set status = 'STOPPED', lease_owner = null,"
                + " lease_until = null where lease_owner = 'another'");
  }

  @Test
  void aFailureIsNotNotedByTheNodeThatLostTheOperation() {
    TestSchool school = stack.newSchool();
    migrations.script(
        "V976__lost_lease.sql",
        """
        alter table students add column lost_lease int null;
        create table students (id int);
        """);
    long job;
    try (OpenTransaction reader = stack.database().begin()) {
      reader.execute("select id from " + school.databaseName() + ".students limit 1");
      job = migrations.start(Map.of("schoolIds", List.of(school.id())));
      Poll.until(PATIENCE, this::heldUp, held -> held.contains("lost_lease"));
      stack
          .database()
          .execute(
              "update master_registry.operations set lease_owner = 'another',"
                  + " lease_until = utc_timestamp(6) + interval 1 hour where id = "
                  + job);
    }

    Poll.until(PATIENCE, () -> execution(job), Set.of("COMPLETED", "STOPPED", "FAILED")::contains);
    assertThat(migrations.runs(school, "976")).as("it did fail there").containsExactly("0");
    JsonPath taken = stack.platform().get("jobs/" + job).jsonPath();
    assertThat(outcome(taken, school, "status")).isEqualTo("STARTED");
    assertThat(outcome(taken, school, "error")).isNull();
  }

  /** The statements that wait for the reader. */
  private String heldUp() {
    return String.join(
        "; ",
        stack
            .database()
            .column(
                "select info from information_schema.processlist"
                    + " where state like 'Waiting for table metadata lock%'"));
  }

  /** How the batch runtime's execution of the job stands. */
  private String execution(long job) {
    // Payara Micro and Payara Server call it differently
    String executions =
        stack
            .database()
            .value(
                "select table_name from information_schema.tables where table_schema = 'erp_batch'"
                    + " and table_name in ('EXECUTIONINSTANCEDATA', 'jbatchEXECUTIONINSTANCEDATA')");
    return stack
        .database()
        .value(
            "select e.batchstatus from erp_batch."
                + executions
                + " e join master_registry.operations o on o.execution_id = e.jobexecid"
                + " where o.id = ?",
            job);
  }
}
