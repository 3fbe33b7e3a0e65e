package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/** Starts everything on this machine and keeps it running until it is told to stop. */
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
      out.println(DemoTable.of(stack));
      while (stack.payara().isAlive()) {
        Thread.sleep(1000);
      }
      throw new IllegalStateException(
          "The application server ended; its log is " + stack.payara().log());
    }
  }
}
