package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who was invited chooses a password with the one-time link, in a real browser. */
@WithErp
@WithBrowser
class InvitationIT {

  private static final String USERNAME = "ida@invited.example";

  private final InstalledBrowser browser;
  private final TestStack stack;

  InvitationIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @Test
  void aPasswordIsChosenOnceAndSignsIn() {
    Invited invited = invite();
    try (Visit visit = phone()) {
      Page page = visit.page();
      Response answer = page.navigate(invited.link());
      assertThat(answer.headerValue("content-security-policy"))
          .contains("default-src 'none'", "script-src 'self'", "style-src 'self';")
          .doesNotContain("unsafe");
      assertThat(page.getByLabel("New password")).isFocused();
      visit.picture("invitation");

      choose(visit, "too short", "too short");
      assertThat(page.getByLabel("New password")).isFocused();
      assertThat(page.locator("#password-problem")).containsText("at least 12 characters");
      choose(visit, TestSchool.PASSWORD, "something else");
      assertThat(page.locator("#again-problem")).isVisible();
      assertThat(page.locator("#password-problem")).isHidden();
      choose(visit, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa");
      assertThat(page.locator("#password-problem")).containsText("repeat a few characters");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visit.picture("invitation-refused-dark");
      assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
          .isEqualTo(false);

      choose(visit, TestSchool.PASSWORD, TestSchool.PASSWORD);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your password is set");
      assertThat(page.url()).doesNotContain("#");
      visit.picture("invitation-done");
    }
    stack.calls().signIn(invited.school(), USERNAME, TestSchool.PASSWORD);

    try (Visit visit = phone()) {
      visit.page().navigate(invited.link());
      choose(visit, "Another-good-8-password", "Another-good-8-password");
      assertThat(refusal(visit)).containsText("was used or has expired");
      visit.picture("invitation-used");
    }
    stack.calls().signIn(invited.school(), USERNAME, TestSchool.PASSWORD);
  }

  @Test
  void aLinkWithoutItsTokenIsToldToBeIncomplete() {
    try (Visit visit = phone()) {
      visit.page().navigate(stack.calls().baseUrl() + "/invitation");

      assertThat(refusal(visit)).containsText("not complete");
      assertThat(visit.page().getByLabel("New password")).isHidden();
    }
  }

  private Visit phone() {
    return new Visit(stack.erp(), browser.browser(), 390, 844);
  }

  private static Locator refusal(Visit visit) {
    return visit.page().getByRole(AriaRole.ALERT);
  }

  private static void choose(Visit visit, String password, String again) {
    visit.page().getByLabel("New password").fill(password);
    visit.page().getByLabel("The same once more").fill(again);
    visit.button("Set the password").click();
  }

  private Invited invite() {
    Map<String, Object> json = new HashMap<>(TestSchool.Request.any().json());
    json.put("admin", Map.of("email", USERNAME, "firstName", "Ida", "lastName", "Invited"));
    io.restassured.response.Response accepted =
        Calls.expect(202, stack.calls().admin(stack.superAdmin()).body(json).post("schools"));
    stack.platform().awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED");
    return new Invited(accepted.jsonPath().getLong("schoolId"), accepted.path("invitation.link"));
  }

  private record Invited(long school, String link) {}
}
