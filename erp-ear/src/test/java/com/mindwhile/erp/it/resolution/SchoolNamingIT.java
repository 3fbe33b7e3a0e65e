package com.mindwhile.erp.it.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to name a school, alone and together. */
@WithErp
class SchoolNamingIT {

  /** A second, and the time the last question takes. */
  private static final Duration WITHIN_A_SECOND = Duration.ofMillis(1_500);

  private static final String UNNAMED = "urn:mindwhile:problem:school-not-named";

  private final TestStack stack;
  private final TestSchool school;
  private final String token;

  SchoolNamingIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.school = people.school();
    this.token = people.token("school_admin");
  }

  @Test
  void byItsId() {
    reaches(call().header("X-Tenant-ID", school.id()));
  }

  @Test
  void byItsSubdomainInAHeader() {
    reaches(call().header("X-Tenant-Subdomain", school.subdomain()));
    reaches(call().header("X-Tenant-Subdomain", school.subdomain().toUpperCase()));
  }

  @Test
  void byTheHost() {
    reaches(call().header("Host", school.subdomain() + ".localhost"));
    reaches(call().header("Host", school.subdomain() + ".localhost:8080"));
    reaches(call().header("Host", school.subdomain().toUpperCase() + ".LocalHost"));
  }

  @Test
  void byADomainOfItsOwn() {
    String host = "learn." + school.subdomain() + ".example";
    Calls.expectProblem(400, call().header("Host", host).get("school"));

    Response added =
        stack
            .calls()
            .admin(stack.superAdmin())
            .body(Map.of("host", host))
            .post("schools/" + school.id() + "/domains");
    String location = Calls.expect(201, added).header("Location");
    assertThat(
            Calls.expect(200, stack.calls().admin(stack.superAdmin()).get(location))
                .<String>path("host"))
        .isEqualTo(host);
    awaitStatus(200, host);
    reaches(call().header("Host", host.toUpperCase() + ":443"));

    Calls.expect(204, stack.calls().admin(stack.superAdmin()).delete(location));
    Calls.expectProblem(404, stack.calls().admin(stack.superAdmin()).get(location));
    awaitStatus(400, host);
  }

  private void awaitStatus(int status, String host) {
    Poll.until(
        WITHIN_A_SECOND,
        () -> call().header("Host", host).get("school").statusCode(),
        answered -> answered == status);
  }

  @Test
  void byAllOfThemAtOnceIfTheyAgree() {
    reaches(
        call()
            .header("X-Tenant-ID", school.id())
            .header("X-Tenant-Subdomain", school.subdomain())
            .header("Host", school.subdomain() + ".localhost"));
  }

  @Test
  void twoThatDisagreeAreRefused() {
    TestSchool other = otherSchool();

    unnamed(
        call().header("X-Tenant-ID", school.id()).header("X-Tenant-Subdomain", other.subdomain()));
    unnamed(
        call().header("X-Tenant-ID", school.id()).header("Host", other.subdomain() + ".localhost"));
    unnamed(
        call()
            .header("X-Tenant-Subdomain", other.subdomain())
            .header("Host", school.subdomain() + ".localhost"));
    unnamed(call().header("X-Tenant-ID", school.id()).header("X-Tenant-Subdomain", "nobody"));
    unnamed(call().header("X-Tenant-ID", school.id()).header("X-Tenant-ID", other.id()));
  }

  @Test
  void aRequestThatNamesNoneIsRefused() {
    unnamed(call());
    unnamed(call().header("Host", "127.0.0.1"));
    unnamed(call().header("Host", "somewhere.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.0", "one", "1 or 1=1", "9999999999999999999", "1,2", "%31"})
  void anIdThatIsNoneIsRefused(String id) {
    unnamed(call().header("X-Tenant-ID", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "a.b", "green wood", "'", "../admin"})
  void aSubdomainThatIsNoneIsRefused(String subdomain) {
    unnamed(call().header("X-Tenant-Subdomain", subdomain));
  }

  @Test
  void theForwardedHostOfAStrangerDoesNotCount() {
    unnamed(call().header("X-Forwarded-Host", school.subdomain() + ".localhost"));
  }

  @Test
  void theControlPlaneTakesNone() {
    Response answer =
        stack
            .calls()
            .admin(stack.superAdmin())
            .header("X-Tenant-ID", school.id())
            .get("schools/" + school.id());

    Calls.expect(200, answer);
  }

  @Test
  void aTokenIsGoodInItsOwnSchoolAlone() {
    TestSchool other = otherSchool();

    Calls.expectProblem(403, call().header("X-Tenant-ID", other.id()).get("school"));
    Calls.expectProblem(403, call().header("Host", other.subdomain() + ".localhost").get("school"));
  }

  private TestSchool otherSchool() {
    return stack.otherSchool();
  }

  private RequestSpecification call() {
    return stack.calls().api().header("Authorization", "Bearer " + token);
  }

  private void reaches(RequestSpecification call) {
    Response answer = Calls.expect(200, call.get("school"));
    assertThat(answer.<String>path("name")).isEqualTo("School " + school.subdomain());
  }

  private static void unnamed(RequestSpecification call) {
    Response answer = Calls.expectProblem(400, call.get("school"));
    assertThat(answer.<String>path("type")).isEqualTo(UNNAMED);
  }
}
