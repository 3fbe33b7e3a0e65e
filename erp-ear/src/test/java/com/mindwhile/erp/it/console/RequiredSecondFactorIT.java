package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Authenticator;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.Tokens;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ApplicationServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a node where it is compulsory, who has no second factor can do nothing but set it up. */
@WithErp
@WithBrowser
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequiredSecondFactorIT {

  private static final String REQUIRED = "urn:mindwhile:problem:second-factor-required";

  private final InstalledBrowser browser;
  private final TestStack stack;
  private ApplicationServer node;
  private Calls strict;

  RequiredSecondFactorIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @BeforeAll
  void startANodeThatRequiresIt() throws IOException {
    node =
        stack
            .erp()
            .startNode(
                "second-factor-required", Map.of("erp.super-admins.second-factor", "required"));
    strict = new Calls(node.baseUrl());
  }

  @AfterAll
  void stopIt() {
    node.close();
  }

  @Test
  void theConsoleLeadsToSettingItUpAndNowhereElse() {
    TestOperator operator = TestOperator.of(stack);
    try (Visit visit = new Visit(stack.erp(), node, browser.browser(), 1280, 860)) {
      visit.open("/schools");
      visit.signIn(operator.email(), TestSchool.PASSWORD);
      visit.page().waitForURL("**/account");
      assertThat(visit.page().locator(".failure")).containsText("Set it up to go on");
      visit.picture("second-factor-required");
      visit.isAccessible();
      for (String path : List.of("/overview", "/jobs", "/school?id=1", "/openapi", "/")) {
        visit.open(path);
        assertThat(visit.path()).as(path).isEqualTo("/account");
      }

      visit.page().getByLabel("Your password, once more").fill("not the password");
      visit.button("Set it up").click();
      assertThat(visit.page().locator("[id='start:password_problem']")).isVisible();
      visit.page().setViewportSize(390, 844);
      visit.longPicture("second-factor-required-390");
      visit.fits();
      visit.isAccessible();
      visit.page().getByLabel("Your password, once more").fill(TestSchool.PASSWORD);
      visit.button("Set it up").click();
      Authenticator authenticator =
          new Authenticator(visit.page().locator("#secret").textContent());
      visit.page().locator("[id='f:code']").fill(authenticator.code());
      visit.button("Turn it on").click();
      assertThat(visit.page().locator("#recovery-codes")).isVisible();
      assertThat(visit.page().locator(".failure")).hasCount(0);

      visit.open("/jobs");
      assertThat(visit.path()).isEqualTo("/jobs");
    }
  }

  @Test
  void theApisRefuseEverythingElseUntilItIsConfirmed() {
    TestOperator operator = TestOperator.of(stack);
    TestSchool school = stack.otherSchool();
    String token = Tokens.of(operator.login(null)).access();
    Calls.expect(200, stack.calls().admin(token).get("jobs"));

    refused(strict.admin(token).get("jobs"));
    refused(strict.admin(token).get("auth/me"));
    refused(strict.admin(token).post("schools/" + school.id() + "/suspend"));
    refused(strict.school(school.id(), token).get("students"));
    assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("ACTIVE");
    Calls.expect(200, strict.admin(token).get("auth/me/second-factor"));

    Calls.expectProblem(400, begin(token, "Wrong-horse-7-staple"));
    Authenticator authenticator =
        new Authenticator(Calls.expect(200, begin(token, TestSchool.PASSWORD)).path("secret"));
    refused(strict.admin(token).get("jobs"));
    Calls.expect(
        200,
        strict
            .admin(token)
            .body(Map.of("code", authenticator.code()))
            .post("auth/me/second-factor/confirm"));

    Calls.expect(200, strict.admin(token).get("jobs"));
    Calls.expect(200, strict.school(school.id(), token).get("students"));
  }

  @Test
  void whoGoesWithoutItCanStillSignOut() {
    String token = Tokens.of(TestOperator.of(stack).login(null)).access();

    Calls.expect(204, strict.admin(token).post("auth/logout"));

    Calls.expectProblem(401, strict.admin(token).get("auth/me/second-factor"));
  }

  private Response begin(String token, String password) {
    return strict.admin(token).body(Map.of("password", password)).post("auth/me/second-factor");
  }

  private static void refused(Response answer) {
    assertThat(Calls.expectProblem(403, answer).<String>path("type")).isEqualTo(REQUIRED);
  }
}
