package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The registry's database goes away; schools go on. */
@WithFragileStack
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final FragileStack stack;
  private TestSchool school;
  private String token;

  OutageIT(FragileStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void provision() {
    school = stack.platform().provision(TestSchool.Request.any().on("direct"));
    token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    works();
  }

  @Test
  void schoolsThatAreKnownGoOnWithoutTheRegistry() {
    stack.registry().shut();
    try {
      for (int i = 0; i < 20; i++) {
        works();
      }
      stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
      Response unknown =
          stack.calls().api().header("X-Tenant-Subdomain", "never-heard-of").get("school");
      Calls.expectProblem(503, unknown);
      assertThat(Integer.parseInt(unknown.header("Retry-After"))).isPositive();
      assertThat(
              stack
                  .calls()
                  .admin()
                  .body(Map.of("username", "a@b.example", "password", TestSchool.PASSWORD))
                  .post("auth/login")
                  .statusCode())
          .isEqualTo(503);
    } finally {
      stack.registry().reopen();
    }
    Poll.until(
        PATIENCE,
        () ->
            stack
                .calls()
                .api()
                .header("X-Tenant-Subdomain", "never-heard-of")
                .get("school")
                .statusCode(),
        status -> status == 404);
  }

  private void works() {
    Calls.expect(200, stack.calls().school(school.id(), token).get("students"));
    Calls.expect(
        200,
        stack
            .calls()
            .api()
            .header("X-Tenant-Subdomain", school.subdomain())
            .header("Authorization", "Bearer " + token)
            .get("school"));
  }
}
