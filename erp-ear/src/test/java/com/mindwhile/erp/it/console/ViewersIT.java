package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API document can be browsed without anything from other hosts. */
@WithErp
@WithBrowser
class ViewersIT {

  /** It draws all operations at once. */
  private static final int DRAWN_WITHIN_MILLIS = 60_000;

  private final InstalledBrowser browser;
  private final TestStack stack;

  ViewersIT(TestStack stack, InstalledBrowser browser) {
    this.browser = browser;
    this.stack = stack;
  }

  @Test
  void swaggerUiShowsTheOperations() {
    try (Visit visit = new Visit(stack.erp(), browser.browser(), 1280, 860)) {
      visit.page().navigate(stack.calls().baseUrl() + "/docs/");
      assertThat(visit.page().locator("#operations-tag-Students")).isVisible();
      visit.picture("swagger-ui");
    }
  }

  /** ReDoc asks for a logo of its makers, which the page's policy does not let out. */
  @Test
  void reDocShowsTheOperations() {
    List<String> answeredElsewhere = new ArrayList<>();
    try (Page page = browser.browser().newPage()) {
      page.onRequestFinished(
          request -> {
            if (!request.url().startsWith(stack.calls().baseUrl().toString())) {
              answeredElsewhere.add(request.url());
            }
          });
      page.navigate(stack.calls().baseUrl() + "/redoc/");
      assertThat(page.getByRole(AriaRole.HEADING, named("The seats of the grade levels")))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DRAWN_WITHIN_MILLIS));
    }
    assertThat(answeredElsewhere).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
