package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A school whose database lacks what the release needs is answered as in maintenance until it is
 * migrated; one that is ahead is served.
 */
@WithErp
class BehindIT {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final TestStack stack;
  private final TestSchool school;

  BehindIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
  }

  @Test
  void aSchoolBehindWaitsForItsMigrationAndOthersDoNot() {
    TestSchool other = stack.newSchool();
    isKnownToBeAt("0.9");
    Response refused = awaitStatus(503);
    Calls.expectProblem(503, refused);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(stack.calls().school(other.id()).get("auth/me").statusCode()).isEqualTo(401);
    assertThat(stack.platform().schoolStatus(school.id()))
        .as("no status of its own")
        .isEqualTo("ACTIVE");

    long job =
        Calls.expect(
                202,
                stack
                    .calls()
                    .admin(stack.superAdmin())
                    .body(Map.of("schoolIds", List.of(school.id())))
                    .post("migrations"))
            .jsonPath()
            .getLong("id");
    stack.platform().awaitStatus(job, "COMPLETED");

    awaitStatus(401);
  }

  @Test
  void aSchoolAheadIsServed() {
    isKnownToBeAt("0.9");
    awaitStatus(503); // so the node has to look again

    isKnownToBeAt("99999");
    awaitStatus(401);
  }

  /** As if a release had been installed since. */
  private void isKnownToBeAt(String version) {
    stack
        .database()
        .execute(
            "update master_registry.schools set schema_version = '%s', version = version + 1, updated_at = utc_timestamp(6) where id = %d"
                .formatted(version, school.id()));
  }

  private Response awaitStatus(int status) {
    return Poll.until(
        SOON,
        () -> stack.calls().school(school.id()).get("auth/me"),
        answer -> answer.statusCode() == status);
  }
}
