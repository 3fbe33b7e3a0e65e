package com.mindwhile.erp.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mindwhile.erp.it.harness.OnServerOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the console, wide and narrow, light and dark: it fits, and everybody can use it.
 */
@WithErp
@WithBrowser
@OnServerOnly
class PagesIT {

  private final InstalledBrowser browser;
  private final TestStack stack;

  PagesIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @ParameterizedTest
  @CsvSource({"1280, 860, LIGHT", "1280, 860, DARK", "390, 844, LIGHT", "390, 844, DARK"})
  void itFitsAndCanBeUsed(int width, int height, ColorScheme colours) {
    TestSchool school = stack.otherSchool();
    String view = "-" + width + "-" + colours.name().toLowerCase();
    try (Visit visit = new Visit(stack.erp(), browser.browser(), width, height)) {
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      visit.open("/sign-in");
      look(visit, "sign-in" + view);
      visit.open("/welcome");
      look(visit, "welcome" + view);
      visit.openSignedIn("/");
      for (Map.Entry<String, String> page : pages(school).entrySet()) {
        visit.open(page.getValue());
        look(visit, page.getKey() + view);
      }
    }
  }

  private static void look(Visit visit, String name) {
    visit.longPicture("page-" + name);
    visit.fits();
    visit.isAccessible();
  }

  private static Map<String, String> pages(TestSchool school) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/overview");
    pages.put("schools", "/schools");
    pages.put("school", "/school?id=" + school.id());
    pages.put("school-settings", "/school-settings?id=" + school.id());
    pages.put("provision", "/provision");
    pages.put("jobs", "/jobs");
    pages.put("job", "/job?id=1");
    pages.put("migrate", "/migrate");
    pages.put("database-servers", "/database-servers");
    pages.put("database-server-settings", "/database-server-settings?id=1");
    pages.put("add-database-server", "/add-database-server");
    pages.put("super-admins", "/super-admins");
    pages.put("audit", "/audit");
    pages.put("account", "/account");
    pages.put("not-found", "/school?id=999999");
    return pages;
  }
}
