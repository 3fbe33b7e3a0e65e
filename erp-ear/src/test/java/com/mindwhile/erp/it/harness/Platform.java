package com.mindwhile.erp.it.harness;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;

/**
 * The control plane as a super admin uses it.
 *
 * @param calls the application server
 * @param token the super admin's
 */
public record Platform(Calls calls, String token) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Not INTERRUPTED: a provisioning is taken up again by itself. */
  /** Not INTERRUPTED: another node, or the same once it is back, goes on with a provisioning. */
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED");

  /** Provisions a school and waits until it is in service. */
  public TestSchool provision(TestSchool.Request request) {
    Response accepted = start(request);
    long job = accepted.jsonPath().getLong("id");
    awaitStatus(job, "COMPLETED");
    return school(request, accepted.jsonPath().getLong("schoolId"));
  }

  /** Asks for a school: 202 with {@code id} of the job and {@code schoolId}. */
  public Response start(TestSchool.Request request) {
    return Calls.expect(202, calls.admin(token).body(request.json()).post("schools"));
  }

  /** The same for a school in which nobody will sign in. */
  public Response startWithoutPassword(TestSchool.Request request) {
    return Calls.expect(
        202, calls.admin(token).body(request.jsonWithoutPassword()).post("schools"));
  }

  /** A school that is in service. */
  public TestSchool school(TestSchool.Request request, long id) {
    Response school = Calls.expect(200, get("schools/" + id));
    return new TestSchool(
        id, request.label(), school.path("databaseName"), request.adminUsername());
  }

  /** Waits until a job has ended with that status. */
  public Response awaitStatus(long job, String status) {
    Response ended =
        Poll.until(
            PATIENCE,
            () -> get("jobs/" + job),
            answer ->
                status.equals(answer.path("status")) || ENDED.contains(answer.path("status")));
    if (!status.equals(ended.path("status"))) {
      throw new AssertionError("Job " + job + " ended otherwise: " + ended.asString());
    }
    return ended;
  }

  /** The status of a school. */
  public String schoolStatus(long id) {
    return Calls.expect(200, get("schools/" + id)).path("status");
  }

  /** Reads. */
  public Response get(String path) {
    return calls.admin(token).get(path);
  }

  /** Does something that takes no body. */
  public Response post(String path) {
    return calls.admin(token).post(path);
  }
}
