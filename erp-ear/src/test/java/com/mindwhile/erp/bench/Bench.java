package com.mindwhile.erp.bench;

import com.mindwhile.erp.bench.BenchSettings.Part;
import com.mindwhile.erp.bench.fleet.FleetBench;
import com.mindwhile.erp.bench.limit.LimitServer;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import com.mindwhile.erp.bench.peer.PeerServer;
import com.mindwhile.erp.bench.registers.RegisterBench;
import com.mindwhile.erp.bench.report.BenchmarkSection;
import com.mindwhile.erp.bench.report.ContestSection;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.bench.report.ScaleSection;
import com.mindwhile.erp.bench.scale.ScaleRun;
import com.mindwhile.erp.bench.scale.ScaleSettings;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.Processes;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the product beside the peer and the limit, then one node as it grows, what is done to
 * many schools and how fast registers are written, on one machine in one run ({@code ./mvnw
 * -Pbench}), and writes {@code report.md}. Needs wrk, and for the peer what its README names.
 */
public final class Bench {

  private static final Map<String, String> TOKENS_FOR_A_DAY =
      Map.of("erp.security.access-token-seconds", "86400");

  private Bench() {}

  /** Runs what {@link BenchSettings} says. */
  public static void main(String[] arguments) throws Exception {
    requireWholeCompiler();
    BenchSettings settings = BenchSettings.fromSystemProperties();
    Wrk wrk = Wrk.in(settings.report());
    Report report = new Report(settings.report());
    if (settings.parts().contains(Part.CONTEST)) {
      contest(settings, wrk, report);
    }
    if (settings.parts().contains(Part.SCALE)) {
      ErpSettings node = ErpSettings.forTests(settings.report().resolve("scale"));
      ScaleSection.add(
          report, ScaleRun.run(ScaleSettings.fromSystemProperties(), settings, wrk, node));
      report.write();
    }
    if (settings.parts().contains(Part.FLEET)) {
      FleetBench.run(report);
      report.write();
    }
    if (settings.parts().contains(Part.REGISTERS)) {
      RegisterBench.run(report, ErpSettings.forTests(settings.report().resolve("registers-home")));
      report.write();
    }
    Path benchmarks = settings.report().resolve("jmh.json");
    if (Files.exists(benchmarks)) {
      BenchmarkSection.add(report, benchmarks);
    }
    System.out.println(report);
    System.out.println("Written to " + report.write());
  }

  /** Maven starts quickly instead of running fast, but some contestants run in its JVM. */
  private static void requireWholeCompiler() {
    String level =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("TieredStopAtLevel")
            .getValue();
    if (!level.equals("4")) {
      throw new IllegalStateException(
          "This JVM does without the optimizing compiler: set the environment variable"
              + " MAVEN_OPTS=-XX:TieredStopAtLevel=4");
    }
  }

  private static void contest(BenchSettings settings, Wrk wrk, Report report)
      throws IOException, SQLException, InterruptedException {
    ErpSettings erpSettings =
        ErpSettings.forTests(settings.home()).withProperties(TOKENS_FOR_A_DAY);
    try (ErpStack erp = ErpStack.startEmpty(erpSettings);
        Processes others = Processes.endingWithThisJvm()) {
      Contest contest = new Contest(wrk, contestants(settings, erp, others), settings);
      ContestSection.fullLoad(report, settings, contest.run());
      report.write();
      ContestSection.halfLoad(report, contest.runAtHalfLoad());
      report.write();
    }
  }

  private static List<Target> contestants(BenchSettings settings, ErpStack erp, Processes others)
      throws IOException, SQLException, InterruptedException {
    BenchFleet fleet = new BenchFleet(erp);
    List<BenchSchool> schools = fleet.bring(1, settings.schools(), settings.students());
    List<Target> targets = new ArrayList<>();
    targets.add(fleet.target(schools, settings.students()));
    targets.add(
        LimitServer.start(
                others, erp.settings(), erp.databaseServer(), settings.report().resolve("limit"))
            .target(schools, settings.students()));
    if (settings.peer().isPresent()) {
      targets.add(
          PeerServer.start(others, settings, erp).target(settings.schools(), settings.students()));
    }
    return targets;
  }
}
