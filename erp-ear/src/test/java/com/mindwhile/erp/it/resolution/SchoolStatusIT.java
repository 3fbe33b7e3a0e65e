package com.mindwhile.erp.it.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request gets from a school that is not in service. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolStatusIT {

  /** A second, and the time the last question takes. */
  private static final Duration AT_ONCE = Duration.ofMillis(1_500);

  private final TestStack stack;
  private TestSchool school;
  private String token;

  SchoolStatusIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    school = stack.newSchool();
    token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
  }

  @Test
  void itFollowsTheSchoolsStatusAtOnce() {
    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/suspend"));
    Response suspended = Calls.expectProblem(403, await(403));
    assertThat(suspended.<String>path("type")).isEqualTo("urn:mindwhile:problem:school-suspended");

    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/resume"));
    await(200);

    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/maintenance"));
    Response maintenance = Calls.expectProblem(503, await(503));
    assertThat(Integer.parseInt(maintenance.header("Retry-After"))).isPositive();

    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/resume"));
    await(200);

    Calls.expectProblem(409, stack.platform().post("schools/" + school.id() + "/archive"));
    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/suspend"));
    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/archive"));
    Response archived = Calls.expectProblem(404, await(404));
    assertThat(body(archived)).isEqualTo(body(unknown()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROVISIONING", "FAILED", "ARCHIVED", "DELETED"})
  void itLooksAsIfItWereNotThere(String status) {
    String subdomain = "never-" + status.toLowerCase(java.util.Locale.ROOT);
    stack
        .database()
        .execute(
            "insert into master_registry.schools (code, subdomain, name, status,"
                + " database_server_id, locale, time_zone, currency, created_at, created_by,"
                + " updated_at, updated_by) select '"
                + subdomain
                + "', '"
                + subdomain
                + "', 'x', '"
                + status
                + "', min(id), 'en', 'UTC', 'EUR', now(), 'test', now(), 'test'"
                + " from master_registry.database_servers");

    Response answer = stack.calls().api().header("X-Tenant-Subdomain", subdomain).get("school");

    assertThat(body(Calls.expectProblem(404, answer))).isEqualTo(body(unknown()));
  }

  private Response unknown() {
    return Calls.expectProblem(
        404, stack.calls().api().header("X-Tenant-Subdomain", "nobody-ever").get("school"));
  }

  private Response await(int status) {
    return Poll.until(
        AT_ONCE,
        () -> stack.calls().school(school.id(), token).get("school"),
        answer -> answer.statusCode() == status);
  }

  private static Map<String, Object> body(Response answer) {
    Map<String, Object> body = new TreeMap<>(answer.<Map<String, Object>>path("$"));
    body.remove("requestId");
    return body;
  }
}
