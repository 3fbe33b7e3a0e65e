package com.mindwhile.erp.bench;

import com.mindwhile.erp.bench.limit.LimitServer;
import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import com.mindwhile.erp.bench.peer.PeerServer;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.Processes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the product beside the peer and the limit, on one machine in one run. */
public final class Bench {

  private Bench() {}

  /** Runs what {@link BenchSettings} says. */
  public static void main(String[] arguments) throws Exception {
    BenchSettings settings = BenchSettings.fromSystemProperties();
    ErpSettings erpSettings =
        ErpSettings.forTests(settings.home())
            .withProperties(Map.of("erp.security.access-token-seconds", "86400"));
    try (ErpStack erp = ErpStack.start(erpSettings);
        Processes others = Processes.endingWithThisJvm()) {
      BenchFleet fleet = new BenchFleet(erp);
      List<BenchSchool> schools = fleet.bring(settings.schools(), settings.students());
      List<Target> targets = new ArrayList<>();
      targets.add(fleet.target(schools, settings.students()));
      targets.add(
          LimitServer.start(
                  others, erpSettings, erp.databaseServer(), settings.report().resolve("limit"))
              .target(schools, settings.students()));
      if (settings.peer().isPresent()) {
        targets.add(
            PeerServer.start(
                    others,
                    settings.peer().get(),
                    settings.report().resolve("peer"),
                    erp.databaseServer(),
                    erp.redis(),
                    erp.secrets().get("redis"),
                    settings.schools(),
                    settings.students())
                .target(settings.schools(), settings.students()));
      }
      Wrk wrk = Wrk.in(settings.report());
      String only = System.getProperty("erp.bench.only", "GET,LIST,POST");
      for (String kind : only.split(",")) {
        if (kind.equals("none")) {
          targets.forEach(System.out::println);
          break;
        }
        Load load = new Load(Load.Kind.valueOf(kind), settings.connections(), settings.duration());
        for (Target target : targets) {
          wrk.run(
              target,
              new Load(
                  load.kind(),
                  load.connections(),
                  Duration.ofSeconds(Integer.getInteger("erp.bench.warm", 8))));
        }
        for (int round = 0; round < settings.rounds(); round++) {
          for (Target target : targets) {
            Outcome outcome = wrk.run(target, load);
            System.out.printf(
                "%s %s %.0f/s p50 %.1f p90 %.1f p99 %.1f failed %d %s%n",
                kind,
                target.name(),
                outcome.throughput(),
                outcome.p50(),
                outcome.p90(),
                outcome.p99(),
                outcome.failed(),
                outcome.statuses());
          }
        }
      }
      if (Boolean.getBoolean("erp.bench.stay")) {
        System.out.println("Payara " + erp.payara().pid() + " " + erp.payara().baseUrl());
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
