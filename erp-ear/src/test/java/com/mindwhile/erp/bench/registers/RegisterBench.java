package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.BenchFleet;
import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.bench.fleet.Samples;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has the product and a JDBC batch hand in registers in turn, each in a school of its own. */
public final class RegisterBench {

  private RegisterBench() {}

  /** Measures what {@link RegisterSettings} says on an installation of its own. */
  public static void run(Report report, ErpSettings node) throws Exception {
    ErpSettings settings =
        node.withProperties(Map.of("erp.security.access-token-seconds", "86400"));
    try (ErpStack erp = ErpStack.startEmpty(settings)) {
      run(report, erp, RegisterSettings.fromSystemProperties());
    }
  }

  /** The same on one that runs, in two new schools. Returns them, the product's first. */
  public static List<BenchSchool> run(Report report, ErpStack erp, RegisterSettings settings)
      throws Exception {
    List<BenchSchool> schools =
        new BenchFleet(erp).bring(1, 2, RegisterSettings.SECTIONS * RegisterSettings.MARKS);
    for (BenchSchool school : schools) {
      RegisterDays.openEveryDay(erp.databaseServer(), school.database());
    }
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    try (Contestant product =
            new ProductRegisters(
                erp.payara().baseUrl(), schools.get(0), new RegisterDays(yesterday));
        Contestant plain =
            new PlainRegisters(
                erp.databaseServer(), schools.get(1).database(), new RegisterDays(yesterday))) {
      RegisterSection.add(report, settings, measure(List.of(product, plain), settings));
    }
    return schools;
  }

  private static Samples measure(List<Contestant> contestants, RegisterSettings settings)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(settings.clients());
    try {
      for (Contestant contestant : contestants) {
        hand(clients, contestant, settings.warmUp());
      }
      Samples samples = new Samples();
      for (int round = 0; round < settings.rounds(); round++) {
        for (Contestant contestant : contestants) {
          samples.add(contestant.name(), hand(clients, contestant, settings.registers()));
        }
      }
      return samples;
    } finally {
      clients.shutdownNow();
    }
  }

  /** How long so many registers take, in milliseconds. */
  private static double hand(ExecutorService clients, Contestant contestant, int registers)
      throws Exception {
    Callable<Void> one =
        () -> {
          contestant.hand();
          return null;
        };
    long begin = System.nanoTime();
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < registers; i++) {
      all.add(clients.submit(one));
    }
    for (Future<Void> each : all) {
      each.get();
    }
    return (System.nanoTime() - begin) / 1e6;
  }
}
