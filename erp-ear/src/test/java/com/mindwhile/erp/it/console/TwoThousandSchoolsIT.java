package com.mindwhile.erp.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.statements.AskedQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The console asks the registry as little with 2,000 schools as with a handful. */
@WithErp
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoThousandSchoolsIT {

  /** What was counted, kept as an artefact of the build. */
  private static final Path COUNTS = Path.of("target", "console-queries.txt");

  private static final String MARK = "two-thousand";
  private static final int MOST = 12;

  /**
   * Openings of a page, of which the one that asked least counts: what is prepared at the first,
   * and what the nodes ask again after some seconds or a minute, falls into one or another.
   */
  private static final int OPENINGS = 3;

  /** What the nodes ask by themselves so often that it might fall into each opening. */
  private static final Pattern ASKED_ANYWAY =
      Pattern.compile(
          "updated_at >= |delete_after<=|resume_at<=|\\.kind='PROVISION_SCHOOL'|from super_admins .*sessions"
              + "|connection_shares|^select host, port, connection_budget|^select 1|@@");

  private static final String DIGITS =
      "(select 0 d union select 1 union select 2 union select 3 union select 4 union select 5"
          + " union select 6 union select 7 union select 8 union select 9)";
  private static final String REGISTER =
      "insert into master_registry.schools (code, subdomain, name, status, database_server_id,"
          + " schema_version, locale, time_zone, currency, created_at, created_by, updated_at,"
          + " updated_by) select concat('MANY-', n), concat('many-', n), concat('School no. ', n),"
          + " elt(1 + n % 4, 'ACTIVE', 'SUSPENDED', 'MAINTENANCE', 'ARCHIVED'),"
          + " (select min(id) from master_registry.database_servers), '1', 'en', 'UTC', 'EUR',"
          + " utc_timestamp(6), '"
          + MARK
          + "', utc_timestamp(6) - interval 1 hour, '"
          + MARK
          + "' from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d n from "
          + String.join(
              ", ", DIGITS + " a", DIGITS + " b", DIGITS + " c", "(select 0 d union select 1) e")
          + ") numbers";

  private final TestStack stack;
  private final InstalledBrowser browser;
  private final AskedQueries asked;

  TwoThousandSchoolsIT(TestStack stack, InstalledBrowser browser) {
    this.stack = stack;
    this.browser = browser;
    this.asked = new AskedQueries(stack.database(), "erp_registry");
  }

  @BeforeAll
  void listen() {
    asked.listen();
  }

  @AfterAll
  void takeThemAway() {
    asked.close();
    stack
        .database()
        .execute("delete from master_registry.schools where created_by = '" + MARK + "'");
  }

  @Test
  void eachPageOpensWithABoundedNumberOfQueries() {
    TestSchool school = stack.otherSchool();
    List<String> pages =
        List.of(
            "/overview",
            "/schools",
            "/schools?status=ACTIVE&q=school",
            "/school?id=" + school.id(),
            "/school-settings?id=" + school.id(),
            "/provision",
            "/jobs",
            "/migrate",
            "/database-servers",
            "/super-admins",
            "/audit",
            "/account");
    try (Visit visit = new Visit(stack.erp(), browser.browser(), 1280, 860)) {
      visit.openSignedIn("/");
      Map<String, List<String>> few = queries(visit, pages);
      stack.database().execute(REGISTER);
      Map<String, List<String>> many = queries(visit, pages);

      write("With a handful of schools " + counts(few), "With 2,000 more " + counts(many));
      for (String page : pages) {
        assertThat(many.get(page))
            .as(page)
            .hasSizeLessThanOrEqualTo(MOST)
            .hasSizeLessThanOrEqualTo(few.get(page).size());
      }
      visit.open("/schools");
      assertThat(visit.page().locator(".ui-paginator-current")).containsText("1–20 of 2");
      visit.picture("two-thousand-schools");
      visit.open("/overview");
      visit.longPicture("two-thousand-overview");
    }
  }

  private static void write(String... lines) {
    try {
      Files.write(COUNTS, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> counts(Map<String, List<String>> queries) {
    Map<String, Integer> counts = new TreeMap<>();
    queries.forEach((page, asked) -> counts.put(page, asked.size()));
    return counts;
  }

  private Map<String, List<String>> queries(Visit visit, List<String> pages) {
    Map<String, List<String>> queries = new TreeMap<>();
    for (String page : pages) {
      queries.put(
          page,
          IntStream.range(0, OPENINGS)
              .mapToObj(opening -> queriesOf(visit, page))
              .min(Comparator.comparingInt(List::size))
              .orElseThrow());
    }
    return queries;
  }

  private List<String> queriesOf(Visit visit, String page) {
    return asked.during(() -> visit.open(page)).stream()
        .filter(query -> !ASKED_ANYWAY.matcher(query).find())
        .toList();
  }
}
