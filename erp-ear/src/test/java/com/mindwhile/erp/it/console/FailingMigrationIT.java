package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.jobs.MigrationCalls;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An operator tries a migration out, runs it, reads why it failed, repairs and retries one school
 * and skips another, all at the console.
 */
@WithErp
@WithBrowser
class FailingMigrationIT {

  private static final String SCRIPT = "V975__console.sql";
  private static final Pattern WRITES =
      Pattern.compile("insert|update|delete|create|alter|drop", Pattern.CASE_INSENSITIVE);

  private final InstalledBrowser browser;
  private final TestStack stack;
  private final MigrationCalls migrations;

  FailingMigrationIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  @Test
  void aDryRunSaysWhatWouldRunWhereAndWritesNothing() {
    List<TestSchool> schools = migrations.schools(2);
    migrations.script(SCRIPT, "create table first_step (id int);\n");
    try (Visit visit = visit()) {
      visit.openSignedIn("/migrate");
      choose(visit, schools);
      String begun = migrationsBegun();

      List<String> statements =
          stack
              .database()
              .statements(
                  () -> {
                    visit.button("Dry run").click();
                    visit.page().locator("[id='dry:list']").waitFor();
                  });

      assertThat(visit.page().locator(".dry-run")).containsText("would run in 2 of 2 schools");
      isAtRest(visit);
      for (TestSchool school : schools) {
        assertThat(
                visit
                    .page()
                    .locator("[id='dry:list'] tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(school.subdomain())))
            .containsText(SCRIPT);
        assertThat(statements)
            .filteredOn(sql -> sql.contains(school.databaseName()))
            .isNotEmpty()
            .noneMatch(sql -> WRITES.matcher(sql.stripLeading()).lookingAt());
        assertThat(migrations.runs(school, "975")).isEmpty();
        assertThat(stack.database().tables(school.databaseName())).doesNotContain("first_step");
      }
      assertThat(migrationsBegun()).isEqualTo(begun);
      look(visit, "migrate-dry-run");

      change(schools.get(0));
      visit.button("Compare schemas").click();
      visit.page().waitForURL("**/job?id=*");
      visit.awaitStatus("Completed");
      assertThat(visit.page().locator(".fleet h2")).containsText("1 with another schema");
      assertThat(row(visit, schools.get(0))).containsText("How its schema differs");
      look(visit, "schemas-compared");
    }
  }

  private void change(TestSchool school) {
    stack
        .database()
        .execute("alter table " + school.databaseName() + ".students add column house int null");
  }

  @Test
  void aFailedSchoolIsRepairedAndRetriedAndAnotherIsSkipped() {
    List<TestSchool> schools = migrations.schools(3);
    TestSchool repaired = schools.get(0);
    TestSchool skipped = schools.get(1);
    for (TestSchool bad : List.of(repaired, skipped)) {
      stack.database().execute("create table " + bad.databaseName() + ".second_step (other int)");
    }
    migrations.script(
        SCRIPT, "create table first_step (id int);\ncreate table second_step (id int);\n");
    try (Visit visit = visit()) {
      visit.openSignedIn("/migrate");
      choose(visit, schools);
      visit.button("Start the migration").click();
      visit.page().waitForURL("**/job?id=*");
      visit.awaitStatus("Failed");
      assertThat(visit.page().locator(".fleet h2")).containsText("1 of 3 schools done, 2 failed");

      visit.page().getByText("Log of " + repaired.subdomain()).click();
      Locator log = row(visit, repaired).locator("pre.trace");
      assertThat(log).containsText(SCRIPT + ", line 2");
      isAtRest(visit);
      visit.page().getByLabel("Search the schools of this job").fill(repaired.subdomain());
      assertThat(row(visit, skipped)).hasCount(0);
      assertThat(log).isVisible();
      visit.page().getByLabel("Search the schools of this job").fill("");
      assertThat(row(visit, skipped)).isVisible();
      look(visit, "migration-failed");

      stack
          .database()
          .execute(
              "drop table " + repaired.databaseName() + ".first_step",
              "drop table " + repaired.databaseName() + ".second_step");
      visit.button("Repair " + repaired.subdomain()).click();
      assertThat(visit.page().locator("dialog[open] h2")).containsText(repaired.subdomain());
      visit.picture("migration-repair-asked");
      visit.isAccessible();
      visit.button("It was undone").click();
      assertThat(visit.page().locator(".ui-messages-info")).containsText("can be migrated again");
      visit.button("Repair " + repaired.subdomain()).click();
      visit.button("It was undone").click();
      assertThat(visit.page().locator(".ui-messages-error")).containsText("nothing to repair");

      visit.button("Retry " + repaired.subdomain()).click();
      visit.button("Try the school again").click();
      assertThat(row(visit, repaired)).containsText("Completed");
      visit.awaitStatus("Failed");
      assertThat(row(visit, skipped)).containsText("Failed");

      visit.button("Skip " + skipped.subdomain()).click();
      visit.picture("migration-skip-asked");
      visit.button("Skip the school").click();
      visit.awaitStatus("Completed");
      assertThat(row(visit, skipped)).containsText("Skipped");
      assertThat(visit.page().locator(".fleet h2")).containsText("2 of 3 schools done, 1 skipped");
      assertThat(visit.page().locator(".row-actions button")).hasCount(0);
      visit.page().getByLabel("Search the schools of this job").fill(skipped.subdomain());
      assertThat(row(visit, repaired)).hasCount(0);
      assertThat(row(visit, skipped)).isVisible();
      look(visit, "migration-with-skipped");

      visit.open("/jobs");
      assertThat(visit.page().locator("tbody tr").first()).containsText("1 skipped");
    }
    assertThat(migrations.runs(repaired, "975")).containsExactly("1");
    assertThat(migrations.runs(skipped, "975")).as("half way, as it was").containsExactly("0");
  }

  private static void choose(Visit visit, List<TestSchool> schools) {
    visit.page().getByLabel("Those I choose").check();
    for (TestSchool school : schools) {
      visit.page().getByLabel("Search").fill(school.subdomain());
      Locator first = visit.page().locator("[id='f:list'] tbody tr").first();
      assertThat(first).containsText("School " + school.subdomain());
      first.locator(".ui-chkbox-box").click();
    }
  }

  /** Nothing changes any more, so the page does not look again. */
  private static void isAtRest(Visit visit) {
    visit
        .page()
        .waitForFunction(
            "Object.values(PrimeFaces.widgets).every(w => !(w instanceof PrimeFaces.widget.Poll))");
  }

  private static Locator row(Visit visit, TestSchool school) {
    return visit
        .page()
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasText(school.subdomain()));
  }

  /** Wide and narrow, light and dark. */
  private static void look(Visit visit, String name) {
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      for (int width : new int[] {390, 1280}) {
        visit.page().setViewportSize(width, 860);
        visit.longPicture(name + "-" + width + "-" + colours.name().toLowerCase());
        visit.fits();
        visit.isAccessible();
      }
    }
  }

  private String migrationsBegun() {
    return stack
        .database()
        .value("select count(*) from master_registry.operations where kind = 'MIGRATE_SCHOOLS'");
  }

  private Visit visit() {
    return new Visit(stack.erp(), browser.browser(), 1280, 860);
  }
}
