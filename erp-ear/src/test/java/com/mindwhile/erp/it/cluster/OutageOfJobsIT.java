package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases go away or fall silent while jobs are under way; no job is under way for ever. */
@WithFragileStack
@OnMicroOnly
class OutageOfJobsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FragileStack stack;
  private final Path script;

  OutageOfJobsIT(FragileStack stack) {
    this.stack = stack;
    this.script = stack.furtherMigrations().resolve("V951__outage_of_jobs.sql");
  }

  @AfterEach
  void removeTheScript() throws IOException {
    Files.deleteIfExists(script);
  }

  @Test
  void aJobWhoseEndCouldNotBeNotedIsInterruptedAndHindersNobody() throws IOException, SQLException {
    TestSchool school = stack.platform().provision(TestSchool.Request.any().on("direct"));
    TestSchool other = stack.platform().provision(TestSchool.Request.any().on("direct"));
    Files.writeString(script, "create table outage_of_jobs (id int);\n");
    long job;
    try (Connection connection = stack.database().server().connect();
        Statement holding = connection.createStatement()) {
      holding.execute("lock tables " + school.databaseName() + ".flyway_schema_history write");
      job = id(migrate(school));
      Poll.until(PATIENCE, this::heldUp, sql -> sql.contains(school.databaseName()));
      stack.registry().shut();
    }
    try {
      Poll.until(PATIENCE, () -> hasLease(job), "0"::equals);
    } finally {
      stack.registry().reopen();
    }
    Poll.until(PATIENCE, this::unknown, status -> status == 404);

    Platform platform = stack.platform();
    long start = System.nanoTime();
    Poll.until(
        PATIENCE,
        () -> {
          assertThat(status(platform, job)).isEqualTo("INTERRUPTED");
          return Duration.ofNanos(System.nanoTime() - start);
        },
        passed -> passed.toSeconds() >= FragileStack.LEASE_SECONDS);
    carryOut(platform, job);
    carryOut(platform, id(migrate(other)));
    for (TestSchool migrated : List.of(school, other)) {
      assertThat(stack.database().tables(migrated.databaseName())).contains("outage_of_jobs");
    }
  }

  @Test
  void aServerThatTakesConnectionsAndSaysNothingHoldsNoJobForEver() {
    TestSchool school = stack.platform().provision(TestSchool.Request.any().on("trapped"));
    Platform platform = stack.platform();
    stack.schools().fallSilent();
    try {
      Response begun =
          stack
              .calls()
              .admin(platform.token())
              .body(Map.of("schoolIds", List.of(school.id())))
              .post("migrations/dry-run");
      Response ended = platform.awaitStatus(id(begun), "FAILED");

      assertThat(ended.<String>path("schools[0].error")).contains("cannot be reached");
    } finally {
      stack.schools().speak();
    }
  }

  /** As operators do it: again, if the server was still at a connection of before the outage. */
  private void carryOut(Platform platform, long job) {
    Poll.until(
        PATIENCE,
        () -> {
          String status = status(platform, job);
          if (status.equals("INTERRUPTED")) {
            platform.post("jobs/" + job + "/restart");
          }
          return status;
        },
        "COMPLETED"::equals);
  }

  private Response migrate(TestSchool school) {
    return stack
        .calls()
        .admin(stack.platform().token())
        .body(Map.of("schoolIds", List.of(school.id())))
        .post("migrations");
  }

  private static long id(Response accepted) {
    return Calls.expect(202, accepted).jsonPath().getLong("id");
  }

  private static String status(Platform platform, long job) {
    return platform.get("jobs/" + job).path("status");
  }

  private int unknown() {
    return stack
        .calls()
        .api()
        .header("X-Tenant-Subdomain", "never-heard-of")
        .get("school")
        .statusCode();
  }

  private String hasLease(long job) {
    return stack
        .database()
        .value(
            "select lease_until > utc_timestamp(6) from master_registry.operations where id = ?",
            job);
  }

  /** The statements that wait for somebody's lock. */
  private String heldUp() {
    return String.join(
        "; ",
        stack
            .database()
            .column(
                "select info from information_schema.processlist"
                    + " where state like 'Waiting for table metadata lock%'"));
  }
}
