package com.mindwhile.erp.launcher;

import com.mindwhile.erp.launcher.demo.DemoAccess;
import com.mindwhile.erp.launcher.demo.DemoData;
import com.mindwhile.erp.launcher.demo.FilledSchools;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/**
 * Starts everything on this machine, with two schools, and keeps it running until it is stopped.
 */
public final class Demo {

  private Demo() {}

  /** Runs the demo; its settings are system properties, see {@link ErpSettings}. */
  public static void main(String[] arguments) throws Exception {
    ErpSettings settings = ErpSettings.fromSystemProperties();
    if (Boolean.getBoolean("erp.demo.reset")) {
      DemoHome.reset(settings.home());
    }
    run(settings, System.out);
  }

  private static void run(ErpSettings settings, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    out.println("Starting Mindwhile ERP on " + settings.home() + " ...");
    try (ErpStack stack = ErpStack.start(settings)) {
      DemoReport report = DemoReport.of(stack, bringSchools(stack, out));
      report.write(settings.home().resolve("demo.json"));
      out.println(report.table());
      out.println("  also in " + settings.home().resolve("demo.json"));
      while (stack.payara().isAlive()) {
        Thread.sleep(1000);
      }
      if (!stack.isClosed()) {
        throw new IllegalStateException(
            "The application server ended; its log is " + stack.payara().log());
      }
    }
  }

  private static List<DemoAccess> bringSchools(ErpStack stack, PrintStream out) throws IOException {
    RestApi platform =
        RestApi.ofControlPlane(stack.payara().adminUrl())
            .signIn(ErpStack.SUPER_ADMIN, stack.superAdminPassword());
    List<DemoAccess> schools =
        new DemoData(
                platform,
                stack.payara().baseUrl(),
                stack.secrets(),
                FilledSchools.in(
                    stack.settings().home().resolve("demo-filled.properties"),
                    stack.settings().files().build()),
                out::println)
            .bring();
    platform.signOut();
    return schools;
  }
}
