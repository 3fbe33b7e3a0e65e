package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.BenchFleet;
import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.bench.fleet.Samples;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.launcher.DatabaseServer;
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

/** Has the product and plain JDBC hand in registers in turn, each in a school of its own. */
public final class RegisterBench {

  /** Which register the product is listened to with: one whose number is not another's, too. */
  private static final int HEARD = 76;

  private RegisterBench() {}

  /** Measures what {@link RegisterSettings} says on an installation of its own. */
  public static void run(Report report, ErpSettings node) throws Exception {
    ErpSettings settings =
        node.withProperties(Map.of("erp.security.access-token-seconds", "86400"));
    try (ErpStack erp = ErpStack.startEmpty(settings)) {
      run(report, erp, RegisterSettings.fromSystemProperties());
    }
  }

  /** The same on one that runs, in new schools. Returns them, the product's first. */
  public static List<BenchSchool> run(Report report, ErpStack erp, RegisterSettings settings)
      throws Exception {
    List<BenchSchool> schools =
        new BenchFleet(erp).bring(1, 4, RegisterSettings.SECTIONS * RegisterSettings.MARKS);
    DatabaseServer server = erp.databaseServer();
    for (BenchSchool school : schools) {
      RegisterDays.openEveryDay(server, school.database());
    }
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    List<Question> questions = questions(erp, schools.get(3), new RegisterDays(yesterday));
    try (Contestant product =
            new ProductRegisters(
                erp.payara().baseUrl(), schools.get(0), new RegisterDays(yesterday));
        Contestant batch =
            new PlainRegisters(
                RegisterSection.BATCH,
                server,
                schools.get(1).database(),
                new RegisterDays(yesterday),
                List.of());
        Contestant same =
            new PlainRegisters(
                RegisterSection.SAME,
                server,
                schools.get(2).database(),
                new RegisterDays(yesterday),
                questions)) {
      RegisterSection.add(report, settings, measure(List.of(product, batch, same), settings));
    }
    return schools.subList(0, 3);
  }

  /** What the product asks for each register, heard in a school where nothing is measured. */
  private static List<Question> questions(ErpStack erp, BenchSchool school, RegisterDays days)
      throws Exception {
    try (Contestant product = new ProductRegisters(erp.payara().baseUrl(), school, days)) {
      return Question.heard(
          erp.databaseServer(),
          school.database(),
          HEARD,
          days.occasion(HEARD - 1).day(),
          () -> {
            for (int i = 0; i < HEARD; i++) {
              product.hand();
            }
          });
    }
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
