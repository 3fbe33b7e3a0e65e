package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does at the console, in a real browser. */
@WithErp
@WithBrowser
class ConsoleIT {

  private final InstalledBrowser browser;
  private final TestStack stack;

  ConsoleIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/schools?status=ACTIVE", "/job?id=1", "/provision", "/migrate"})
  void whoIsNotSignedInIsLedToTheSignInPageAndBack(String path) {
    try (Visit visit = visit()) {
      visit.open(path);
      assertThat(visit.path()).startsWith("/sign-in?to=");
      assertThat(visit.page().getByRole(AriaRole.HEADING)).hasText("Operator console");
    }
  }

  /** Behind a proxy the server does not know by which name and scheme. */
  @Test
  void redirectsLeaveTheBrowserOnTheHostItAsked() {
    try (Visit visit = visit()) {
      assertThat(visit.redirect("/schools")).isEqualTo("/admin/sign-in?to=%2Fschools");
      visit.openSignedIn("/");
      assertThat(visit.redirect("/sign-in?to=/jobs")).isEqualTo("/admin/jobs");
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndTheRightOneLeadsToThePageThatWasWanted() {
    try (Visit visit = visit()) {
      visit.open("/schools?status=ACTIVE");
      visit.signIn("not the password");
      assertThat(visit.page().locator(".ui-messages-error")).containsText("do not go together");
      assertThat(visit.page().getByRole(AriaRole.ALERT)).hasCount(1);
      assertThat(visit.page().locator("[aria-live]")).hasCount(0);
      visit.isAccessible();
      visit.picture("sign-in-refused");
      String before = session(visit).value;

      visit.signIn(stack.erp().superAdminPassword());
      visit.page().waitForURL(url -> !url.contains("/sign-in"));

      assertThat(visit.path()).isEqualTo("/schools?status=ACTIVE");
      Cookie session = session(visit);
      assertThat(session.value).isNotEqualTo(before);
      assertThat(session.httpOnly).isTrue();
      assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (Visit visit = visit()) {
      visit.openSignedIn("/");
      visit.button("Sign out").click();
      visit.page().waitForURL("**/sign-in?ended=true");

      visit.open("/schools");
      assertThat(visit.path()).startsWith("/sign-in");
    }
  }

  @Test
  void aSchoolIsProvisionedAndItsLinkIsShownOnce() {
    String label = TestSchool.Request.any().label();
    try (Visit visit = visit()) {
      visit.openSignedIn("/provision");
      fill(visit, "name", "School " + label);
      fill(visit, "code", label);
      fill(visit, "subdomain", label);
      next(visit, "Database and settings");
      next(visit, "First administrator");
      fill(visit, "admin_firstName", "Ada");
      fill(visit, "admin_lastName", "Okafor");
      fill(visit, "admin_email", "not an address");
      visit.button("Next").click();
      assertThat(visit.page().locator("[id='f:admin_email_problem']")).isVisible();
      assertThat(visit.page().locator("[id='f:admin_email']")).hasValue("not an address");
      assertThat(visit.page().locator("[id='f:admin_email']")).isFocused();
      visit.picture("provision-refused");

      fill(visit, "admin_email", "head@" + label + ".example");
      next(visit, "Check and confirm");
      visit.button("Provision the school").click();
      visit.page().waitForURL("**/job?id=*");
      Locator link = visit.page().locator("#invitation-link");
      assertThat(link).containsText(label);
      visit.picture("provision-at-work");
      visit.awaitStatus("Completed");
      assertThat(visit.page().locator(".steps li.done")).hasCount(7);
      assertThat(link).isVisible();
      visit.picture("provision-done");

      visit.page().reload();
      assertThat(link).hasCount(0);
      visit.page().getByText("Open the school").click();
      visit.awaitStatus("Active");
      visit.picture("school");
    }
  }

  @Test
  void eachStepToASchoolIsCheckedBeforeTheNextAndWorksByKeyboard() {
    TestSchool school = stack.otherSchool();
    String label = TestSchool.Request.any().label();
    try (Visit visit = visit()) {
      visit.openSignedIn("/provision");
      assertThat(visit.page().locator("[id='f:name']")).isFocused();
      visit.page().keyboard().type("School " + label);
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("[id='f:code_problem']")).isVisible();
      fill(visit, "code", school.subdomain());
      fill(visit, "subdomain", label);
      visit.button("Next").click();
      assertThat(visit.page().locator(".ui-messages-error")).containsText("of another school");
      fill(visit, "code", label);
      visit.page().keyboard().press("Enter");

      assertThat(visit.page().locator("[id='f:databaseServer']")).isFocused();
      look(visit, "provision-settings");
      fill(visit, "timeZone", "Mars/Olympus");
      visit.button("Next").click();
      assertThat(visit.page().locator("[id='f:timeZone_problem']")).isVisible();
      fill(visit, "timeZone", "Asia/Kolkata");
      next(visit, "First administrator");
      look(visit, "provision-administrator");
      fill(visit, "admin_firstName", "Ada");
      visit.button("Back").click();
      assertThat(visit.page().locator("[id='f:timeZone']")).hasValue("Asia/Kolkata");
      next(visit, "First administrator");
      assertThat(visit.page().locator("[id='f:admin_firstName']")).hasValue("Ada");
      fill(visit, "admin_lastName", "Okafor");
      fill(visit, "admin_email", "head@" + label + ".example");
      next(visit, "Check and confirm");
      assertThat(visit.page().locator(".facts"))
          .containsText(Pattern.compile(label + "[\\s\\S]*Asia/Kolkata[\\s\\S]*Ada Okafor"));
      look(visit, "provision-confirmation");
      fill(visit, "admin_password", "too short");
      visit.button("Provision the school").click();
      assertThat(visit.page().locator("[id='f:admin_password_problem']")).isVisible();
      fill(visit, "admin_password", TestSchool.PASSWORD);
      visit.button("Provision the school").click();

      visit.page().waitForURL("**/job?id=*");
      visit.awaitStatus("Completed");
      assertThat(visit.page().locator("#invitation-link")).hasCount(0);
      assertThat(visit.page().locator(".stepper li.done")).hasCount(5);
      look(visit, "provisioned");
    }
  }

  @Test
  void aSchoolIsSuspendedAndResumed() {
    TestSchool school = stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/school?id=" + school.id());
      visit.button("Suspend").click();
      visit.picture("suspend-asked");
      visit.button("Suspend the school").click();
      visit.awaitStatus("Suspended");
      assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("SUSPENDED");
      visit.picture("suspended");

      visit.button("Resume").click();
      visit.button("Resume the school").click();
      visit.awaitStatus("Active");
      assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("ACTIVE");
    }
  }

  @Test
  void schoolsAreFoundByWhatIsTyped() {
    TestSchool school = stack.newSchool();
    stack.otherSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/schools");
      visit.page().getByLabel("Search").fill(school.subdomain());
      Locator rows = visit.page().locator(".ui-datatable tbody .row-link");
      assertThat(rows.first()).hasText("School " + school.subdomain());
      visit.picture("schools-found");
    }
  }

  @Test
  void aMigrationOfChosenSchoolsIsFollowedToItsEnd() {
    TestSchool school = stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/migrate");
      visit.page().getByLabel("Those I choose").check();
      visit.page().getByLabel("Search").fill(school.subdomain());
      assertThat(visit.page().locator(".ui-datatable tbody tr").first())
          .containsText("School " + school.subdomain());
      visit.page().locator(".ui-datatable tbody .ui-chkbox").first().click();
      visit.picture("migrate-chosen");
      visit.button("Start the migration").click();
      visit.page().waitForURL("**/job?id=*");
      visit.awaitStatus("Completed");
      visit.picture("migration-done");
    }
  }

  @Test
  void everyPageFitsOnAPhone() {
    TestSchool school = stack.otherSchool();
    try (Visit visit = new Visit(stack.erp(), browser.browser(), 390, 844)) {
      visit.openSignedIn("/");
      for (String path :
          List.of(
              "/", "/schools", "/school?id=" + school.id(), "/provision", "/jobs", "/migrate")) {
        visit.open(path);
        visit.picture("phone" + path.replaceAll("[^a-z]+", "-"));
        assertThat(
                visit.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
            .as(path)
            .isEqualTo(false);
      }
    }
  }

  @Test
  void pagesCannotBeFramedAndRunNoScriptsButTheirOwn() {
    try (Visit visit = visit()) {
      Response page = visit.page().navigate(stack.erp().payara().adminUrl() + "/sign-in");
      assertThat(page.headerValue("x-frame-options")).isEqualTo("DENY");
      assertThat(page.headerValue("content-security-policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self' 'nonce-")
          .doesNotContain("unsafe-inline", "unsafe-eval");
    }
  }

  private Visit visit() {
    return new Visit(stack.erp(), browser.browser(), 1280, 860);
  }

  /** Goes on to the step of that title. */
  private static void next(Visit visit, String title) {
    visit.button("Next").click();
    assertThat(visit.page().locator("legend")).hasText(title);
  }

  /** Wide and narrow. */
  private static void look(Visit visit, String name) {
    for (int width : new int[] {390, 1280}) {
      visit.page().setViewportSize(width, 860);
      visit.longPicture(name + "-" + width);
      visit.fits();
      visit.isAccessible();
    }
  }

  private static void fill(Visit visit, String field, String value) {
    visit.page().locator("[id='f:" + field + "']").fill(value);
  }

  private static Cookie session(Visit visit) {
    return visit.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }
}
