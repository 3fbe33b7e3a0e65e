package com.mindwhile.erp.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.mindwhile.erp.launcher.ApplicationServer;
import com.mindwhile.erp.launcher.ErpStack;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody's visit, such as an operator's to the console, with a browser that knows nothing of
 * earlier ones.
 */
final class Visit implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 60_000;
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final Set<String> COMPLAINTS = Set.of("error", "warning");

  /** What Chromium says of each answer a script was refused with; the page has to show that. */
  private static final Pattern REFUSAL =
      Pattern.compile("Failed to load resource: .* status of 4\\d\\d");

  private final ErpStack erp;
  private final ApplicationServer server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(ErpStack erp, Browser browser, int width, int height) {
    this(erp, erp.payara(), browser, width, height);
  }

  /** To the console of one of the installation's servers. */
  Visit(ErpStack erp, ApplicationServer server, Browser browser, int width, int height) {
    this.erp = erp;
    this.server = server;
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (COMPLAINTS.contains(message.type()) && !REFUSAL.matcher(message.text()).find()) {
            complaints.add("console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("script: " + error));
    String host = server.adminUrl().getHost();
    page.onRequest(
        request -> {
          String asked = URI.create(request.url()).getHost();
          if (asked != null && !asked.equals(host) && !asked.endsWith("." + host)) {
            complaints.add("request to another host: " + request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Opens a page of the console. */
  void open(String path) {
    page.navigate(server.adminUrl() + path);
  }

  /** Where a page leads, as the server says it. */
  String redirect(String path) {
    return context
        .request()
        .get(server.adminUrl() + path, RequestOptions.create().setMaxRedirects(0))
        .headers()
        .get("location");
  }

  /** Signs in, on the sign-in page. */
  void signIn(String password) {
    signIn(ErpStack.SUPER_ADMIN, password);
  }

  /** Signs in as that super admin, on the sign-in page. */
  void signIn(String email, String password) {
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
  }

  /** Opens a page as a signed-in operator. */
  void openSignedIn(String path) {
    open(path);
    signIn(erp.superAdminPassword());
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Nothing on the page keeps anybody seriously from using it, as far as axe can tell. */
  void isAccessible() {
    List<String> findings =
        new AxeBuilder(page)
                .setLegacyMode(true) // the console has no frames, and it takes half as long
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .flatMap(
                    rule ->
                        rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    assertThat(findings).as(path()).isEmpty();
  }

  /** The page is not wider than the window. */
  void fits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as(path())
        .isEqualTo(false);
  }

  /** The button of that name that can be seen. */
  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Waits for a status to be shown in the heading. */
  void awaitStatus(String status) {
    page.locator("h1 .status", new Page.LocatorOptions().setHasText(status)).waitFor();
  }

  /** Keeps a picture of the whole page, however long. */
  void longPicture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name)));
  }

  /** Keeps a picture of the page. */
  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
  }

  private static Path file(String name) {
    return SCREENSHOTS.resolve(
        System.getProperty("erp.test.platform", "micro") + "-" + name + ".png");
  }

  /** The page's path below the console's. */
  String path() {
    return page.url().substring(server.adminUrl().toString().length());
  }

  /** Nothing was wrong in the browser, and nothing was asked of another host. */
  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
