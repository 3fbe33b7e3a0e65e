package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Operators change schools, take several at once out of service, and end one. */
@WithErp
@WithBrowser
class SchoolLifeIT {

  private final InstalledBrowser browser;
  private final TestStack stack;

  SchoolLifeIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @Test
  void aSchoolIsRenamedAndGetsADomain() {
    TestSchool school = stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/school?id=" + school.id());
      visit.page().getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
      visit.page().getByLabel("Another host name").fill("not a host");
      visit.button("Add").click();
      assertThat(visit.page().locator("[id='domain:host_problem']")).isVisible();
      visit.page().getByLabel("Another host name").fill("erp." + school.subdomain() + ".example");
      visit.button("Add").click();
      assertThat(visit.page().locator(".domains li")).hasCount(1);
      visit.picture("school-settings");
      visit
          .page()
          .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
          .fill("Renamed High");
      visit.button("Save").click();
      visit.page().waitForURL("**/school?id=*");
      assertThat(visit.page().locator("h1")).containsText("Renamed High");
      assertThat(visit.page().locator(".facts")).containsText("erp." + school.subdomain());
    }
  }

  @Test
  void whatSomebodyElseChangedIsNotSavedOver() {
    TestSchool school = stack.newSchool();
    String path = "schools/" + school.id();
    try (Visit visit = visit()) {
      visit.openSignedIn("/school-settings?id=" + school.id());
      Calls.expect(
          200,
          stack
              .calls()
              .admin(stack.superAdmin())
              .header("If-Match", stack.platform().get(path).header("ETag"))
              .body(Map.of("name", "Elsewhere", "timeZone", "Asia/Kolkata", "locale", "en-IN"))
              .put(path));
      visit.page().getByLabel("Another host name").fill("erp." + school.subdomain() + ".example");
      visit.button("Add").click();
      assertThat(visit.page().locator(".domains li")).hasCount(1);
      visit.button("Save").click();
      assertThat(visit.page().locator(".ui-messages-error")).isVisible();
      assertThat(Calls.expect(200, stack.platform().get(path)).<String>path("name"))
          .isEqualTo("Elsewhere");
    }
  }

  @Test
  void severalSchoolsAreSuspendedAndResumedAtOnce() {
    List<TestSchool> schools = List.of(stack.newSchool(), stack.newSchool());
    try (Visit visit = visit()) {
      visit.openSignedIn("/schools");
      visit.page().locator("[id='f:list'] th").getByText("Registered").click();
      visit.page().locator("[id='f:list'] th[aria-sort=ascending]").waitFor();
      visit.page().locator("[id='f:list'] th").getByText("Registered").click();
      visit.page().locator("[id='f:list'] th[aria-sort=descending]").waitFor();
      choose(visit, schools);
      assertThat(visit.page().locator(".bulk")).containsText("2 schools chosen");
      visit.picture("schools-chosen");
      visit.button("Suspend").click();
      visit.button("Suspend them").click();
      assertThat(visit.page().locator(".ui-messages-info"))
          .containsText("2 schools were suspended");
      for (TestSchool school : schools) {
        assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("SUSPENDED");
      }
      stack.platform().post("schools/" + schools.get(0).id() + "/resume");

      choose(visit, schools);
      visit.button("Resume").click();
      visit.button("Resume them").click();
      assertThat(visit.page().locator(".ui-messages-info")).containsText("1 school was resumed");
      assertThat(visit.page().locator(".ui-messages-warn"))
          .containsText(schools.get(0).subdomain());
      visit.picture("schools-some-refused");
      assertThat(stack.platform().schoolStatus(schools.get(1).id())).isEqualTo("ACTIVE");
    }
  }

  @Test
  void aSearchLeavesNothingChosenThatIsNotSeen() {
    stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/schools");
      visit.page().locator("[id='f:list'] tbody .ui-chkbox-box").first().click();
      assertThat(visit.page().locator(".bulk")).containsText("1 school chosen");
      visit.page().getByPlaceholder("Code, name or subdomain").fill("no-school-is-called-so");
      assertThat(visit.page().locator("[id='f:list']")).containsText("No school matches.");
      assertThat(visit.page().locator(".bulk")).hasCount(0);
    }
  }

  @Test
  void whatOthersDoIsShownWithoutAReload() {
    TestSchool school = stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/school?id=" + school.id());
      visit.awaitStatus("Active");
      stack.platform().post("schools/" + school.id() + "/maintenance");
      visit.awaitStatus("Maintenance");
      visit.button("End maintenance").click();
      visit.button("End the maintenance").click();
      visit.awaitStatus("Active");
      assertThat(stack.platform().schoolStatus(school.id())).isEqualTo("ACTIVE");
    }
  }

  @Test
  void aSchoolIsDeletedOnlyByItsCodeAndKeptAfterAll() {
    TestSchool school = stack.newSchool();
    try (Visit visit = visit()) {
      visit.openSignedIn("/school?id=" + school.id());
      ask(visit, "Suspend", "Suspend the school", "Suspended");
      ask(visit, "Archive", "Archive the school", "Archived");
      visit.button("Delete").click();
      Locator code = visit.page().locator("[id='delete:code']");
      code.fill("not-it");
      visit.picture("delete-asked");
      visit.button("Delete the school").click();
      assertThat(visit.page().locator("[id='delete:code_problem']")).isVisible();
      assertThat(code).isFocused();
      code.fill(school.subdomain());
      visit.button("Delete the school").click();
      assertThat(visit.page().locator(".due")).isVisible();
      visit.picture("to-be-deleted");
      visit.button("Keep the school").first().click();
      visit.page().locator("dialog[open]").getByText("Keep the school").click();
      assertThat(visit.page().locator(".due")).hasCount(0);
    }
  }

  /** Each archive reports every five seconds, and the page looks as often. */
  @Test
  void theOverviewAddsUpWhatTheNodesSay() {
    TestSchool school = stack.otherSchool();
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    Calls.expect(200, stack.calls().school(school.id(), token).get("school"));
    try (Visit visit = visit()) {
      visit.openSignedIn("/overview");
      LocatorAssertions.ContainsTextOptions soon =
          new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
      assertThat(visit.page().locator(".vitals")).containsText("%", soon);
      assertThat(visit.page().locator(".server .figures").nth(1))
          .containsText(Pattern.compile("[1-9]\\d*/\\d+"), soon);
      visit.picture("overview");
    }
  }

  private static void ask(Visit visit, String action, String sure, String status) {
    visit.button(action).click();
    visit.button(sure).click();
    visit.awaitStatus(status);
  }

  private static void choose(Visit visit, List<TestSchool> schools) {
    for (TestSchool school : schools) {
      visit
          .page()
          .locator(".ui-datatable tbody tr")
          .filter(new Locator.FilterOptions().setHasText("School " + school.subdomain()))
          .locator(".ui-chkbox-box")
          .click();
    }
  }

  private Visit visit() {
    return new Visit(stack.erp(), browser.browser(), 1280, 860);
  }
}
