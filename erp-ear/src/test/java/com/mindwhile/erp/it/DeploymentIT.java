package com.mindwhile.erp.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Both planes are deployed and answer. */
@WithErp
class DeploymentIT {

  private final TestStack stack;

  DeploymentIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void theControlPlaneAnswersAtAdmin() {
    Calls.expectProblem(401, stack.calls().admin().get("auth/me"));
    Calls.expect(200, stack.calls().admin(stack.superAdmin()).get("auth/me"));
  }

  @Test
  void theSchoolPlaneAnswersAtTheRoot(TestSchool school) {
    Calls.expectProblem(401, stack.calls().school(school.id()).get("auth/me"));
    Calls.expect(200, stack.calls().school(school.id(), stack.superAdmin()).get("auth/me"));
  }

  @Test
  void theMetricsHaveTheConnectionsInUse(TestSchool school) {
    Calls.expect(200, stack.calls().school(school.id(), stack.superAdmin()).get("students"));

    String metrics =
        Calls.expect(200, given().baseUri(stack.calls().baseUrl().toString()).get("metrics"))
            .asString();

    assertThat(metrics)
        .containsPattern("(?m)^\\S*erp_school_connections_open\\S* [1-9]")
        .containsPattern("(?m)^\\S*erp_school_connections_waiting\\S* 0")
        .containsPattern("(?m)^\\S*erp_requests_waiting\\S* 0")
        .containsPattern("(?m)^\\S*erp_school_resolution_hit_ratio\\S* [01]");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void noPasswordIsSeenInTheListOfProcesses() throws IOException {
    String command =
        Files.readString(Path.of("/proc", Long.toString(stack.erp().payara().pid()), "cmdline"));

    assertThat(command)
        .doesNotContain(stack.erp().secrets().get("redis"))
        .doesNotContain(stack.erp().secrets().get("erp_registry"))
        .doesNotContain(stack.erp().secrets().get("erp_batch"));
  }
}
