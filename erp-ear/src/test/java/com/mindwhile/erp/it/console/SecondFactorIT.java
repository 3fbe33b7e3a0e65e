package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mindwhile.erp.it.harness.Authenticator;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import org.junit.jupiter.api.Test;

/** An operator sets up a second factor, signs in with it, loses it and has it reset. */
@WithErp
@WithBrowser
class SecondFactorIT {

  private final InstalledBrowser browser;
  private final TestStack stack;
  private final TestOperator operator;

  SecondFactorIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
    this.operator = TestOperator.of(stack);
  }

  @Test
  void itIsSetUpAndAskedForAtTheNextSignIn() {
    try (Visit visit = visit()) {
      signIn(visit, "/account");
      visit.page().getByLabel("Your password, once more").fill("not the password");
      visit.button("Set it up").click();
      assertThat(visit.page().locator("[id='start:password_problem']")).isVisible();
      visit.page().getByLabel("Your password, once more").fill(TestSchool.PASSWORD);
      visit.button("Set it up").click();
      assertThat(visit.page().locator("svg.qr")).isVisible();
      visit.picture("second-factor-set-up");
      visit.isAccessible();
      Authenticator authenticator =
          new Authenticator(visit.page().locator("#secret").textContent());
      confirm(visit, "000000");
      assertThat(visit.page().locator("[id='f:code_problem']")).isVisible();
      confirm(visit, authenticator.code());
      Locator codes = visit.page().locator("#recovery-codes");
      assertThat(codes).isVisible();
      assertThat(codes.textContent().strip().split("\\s+")).hasSize(10);
      visit.picture("second-factor-on");

      visit.open("/account");
      assertThat(codes).hasCount(0);
      visit.button("Sign out").click();
      operator.forgetUsedCodes();

      visit.open("/schools");
      visit.signIn(operator.email(), TestSchool.PASSWORD);
      assertThat(visit.page().getByLabel("Code")).isFocused();
      assertThat(visit.page().getByLabel("Password")).hasCount(0);
      visit.picture("sign-in-code");
      visit.isAccessible();
      giveCode(visit, "000000");
      assertThat(visit.page().locator(".ui-messages-error")).containsText("not right");
      giveCode(visit, authenticator.code());
      visit.page().waitForURL(url -> !url.contains("/sign-in"));
      assertThat(visit.path()).isEqualTo("/schools");
    }
  }

  @Test
  void whileTheCodeIsAwaitedNothingIsOpen() {
    operator.enrol();
    try (Visit visit = visit()) {
      visit.open("/schools");
      String before = sessionId(visit);
      visit.signIn(operator.email(), TestSchool.PASSWORD);
      assertThat(visit.page().getByLabel("Code")).isVisible();
      assertThat(sessionId(visit)).isNotEqualTo(before);

      visit.open("/schools");
      assertThat(visit.path()).startsWith("/sign-in");
      assertThat(visit.page().getByLabel("Code")).isVisible();
      visit.button("Sign in as somebody else").click();
      assertThat(visit.page().getByLabel("Password")).isVisible();
    }
  }

  @Test
  void somebodyIsInvitedAndChoosesAPasswordOnce() {
    String email = "invited-" + operator.email();
    String link;
    try (Visit visit = visit()) {
      visit.openSignedIn("/super-admins");
      visit.button("Invite somebody").click();
      visit.page().getByLabel("E-mail address").fill("nobody");
      visit.button("Make the account").click();
      assertThat(visit.page().locator("[id='invite:email_problem']")).isVisible();
      visit.page().getByLabel("E-mail address").fill(email);
      visit.button("Make the account").click();
      link = visit.page().locator("#invitation-link").textContent();
      visit.picture("super-admin-invited");
    }
    try (Visit visit = visit()) {
      visit.page().navigate(link);
      choose(visit, "too short");
      assertThat(visit.page().locator("[id='f:password_problem']")).isVisible();
      visit.picture("welcome-refused");
      visit.isAccessible();
      choose(visit, TestSchool.PASSWORD);
      visit.page().waitForURL("**/sign-in?*");
      visit.signIn(email, TestSchool.PASSWORD);
      visit.page().waitForURL(url -> !url.contains("/sign-in"));

      visit.page().navigate(link);
      visit.page().reload();
      choose(visit, "Another-good-8-password");
      assertThat(visit.page().locator(".ui-messages-warn")).containsText("was used");
    }
  }

  private static void choose(Visit visit, String password) {
    visit.page().getByLabel("New password").fill(password);
    visit.button("Set the password").click();
  }

  @Test
  void anotherSuperAdminResetsItWhichTheAuditTells() {
    operator.enrol();
    try (Visit visit = visit()) {
      visit.openSignedIn("/super-admins");
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visit.picture("super-admins-dark");
      visit.button("Reset the second factor of " + operator.email()).click();
      visit.picture("reset-asked");
      visit.button("Reset the second factor").click();
      assertThat(visit.page().locator(".ui-messages-info")).containsText("is removed");
      assertThat(operator.login(null).statusCode()).isEqualTo(200);

      visit.open("/audit");
      visit.page().locator("[id='f:action']").selectOption("SECOND_FACTOR_RESET");
      Locator first = visit.page().locator(".ui-datatable tbody tr").first();
      assertThat(first).containsText("Second factor reset");
      assertThat(first).containsText("Super admin " + operator.id());
      visit.picture("audit-found");
    }
  }

  private Visit visit() {
    return new Visit(stack.erp(), browser.browser(), 1280, 860);
  }

  private void signIn(Visit visit, String path) {
    visit.open(path);
    visit.signIn(operator.email(), TestSchool.PASSWORD);
    visit.page().waitForURL(url -> !url.contains("/sign-in"));
  }

  private static String sessionId(Visit visit) {
    return visit.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static void confirm(Visit visit, String code) {
    visit.page().locator("[id='f:code']").fill(code);
    visit.button("Turn it on").click();
  }

  private static void giveCode(Visit visit, String code) {
    visit.page().getByLabel("Code").fill(code);
    visit.button("Sign in").click();
  }
}
