package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.StatementLog;
import com.mindwhile.erp.bench.fleet.PeerFleet.Mode;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the contestants provision and migrate in turn. */
final class FleetContest {

  /** Of the plain programs, to find the best. */
  private static final List<Integer> CONCURRENCIES = List.of(2, 4, 8, 10, 16);

  private static final String PRODUCT = "product";

  private final FleetSettings settings;
  private final DatabaseServer server;
  private final ProductFleet product;
  private final Optional<PeerFleet> peer;
  private final List<Long> schools = new ArrayList<>();
  private PlainFleet plain;
  private int version = 9_000;

  FleetContest(
      FleetSettings settings,
      DatabaseServer server,
      ProductFleet product,
      Optional<PeerFleet> peer) {
    this.settings = settings;
    this.server = server;
    this.product = product;
    this.peer = peer;
  }

  /**
   * What was measured.
   *
   * @param statements how many plain JDBC sends to provision a school
   * @param queries sent to schools' databases when nothing was to be migrated, for all of them
   * @param all statements of that job, with the registry's and the batch runtime's
   */
  record Result(
      Samples provisioning,
      int statements,
      Samples migrating,
      Samples nothing,
      int schools,
      long queries,
      long all) {}

  Result run() throws Exception {
    int measured = settings.provisionings() + 1;
    schools.addAll(product.provision(settings.schools() - measured));
    Samples provisioning = provisioning();
    Samples migrating = migrating();
    product.migrate(null);
    Samples nothing = new Samples();
    for (int round = 0; round < settings.rounds(); round++) {
      nothing.add(PRODUCT, product.migrate(null).whole());
    }
    List<StatementLog.Line> log = StatementLog.of(server, () -> product.migrate(null));
    return new Result(
        provisioning,
        plain.statements().size(),
        migrating,
        nothing,
        settings.schools(),
        log.stream().filter(line -> line.sql().contains("flyway_schema_history")).count(),
        log.size());
  }

  private Samples provisioning() throws Exception {
    List<Long> recorded = new ArrayList<>();
    List<StatementLog.Line> log =
        StatementLog.of(server, () -> recorded.addAll(product.provision(1)));
    plain = PlainFleet.record(server, log, product.database(recorded.get(0)));
    while (plain.schools() < settings.migrated()) {
      plain.provision(); // they also warm the program up
    }
    Samples samples = new Samples();
    for (int i = 0; i < settings.provisionings(); i++) {
      ProductFleet.Duration duration = product.provision();
      samples.add(PRODUCT + ", the steps", duration.work());
      samples.add(PRODUCT + ", the whole job", duration.whole());
      samples.add("plain JDBC", plain.provision());
      samples.add("plain JDBC, tables and seeds alone", plain.provisionTablesAndSeeds());
    }
    return samples;
  }

  private Samples migrating() throws Exception {
    List<Long> chosen = schools.subList(0, settings.migrated());
    for (int i = 0; i < settings.warmUp(); i++) {
      migrate(chosen);
      plain.run(alter(), settings.migrated(), CONCURRENCIES.get(i % CONCURRENCIES.size()));
    }
    Samples samples = new Samples();
    for (int round = 0; round < settings.rounds(); round++) {
      samples.add(PRODUCT, migrate(chosen).whole());
      for (int concurrency : CONCURRENCIES) {
        samples.add(
            "plain JDBC, concurrency " + concurrency,
            plain.run(alter(), settings.migrated(), concurrency));
      }
      if (peer.isPresent()) {
        for (Mode mode : Mode.values()) {
          samples.add("peer, Alembic by " + mode.argument(), peer.get().migrate(mode));
        }
      }
    }
    return samples;
  }

  private ProductFleet.Duration migrate(List<Long> chosen) throws Exception {
    String alter = alter();
    product.addScript(version, alter);
    return product.migrate(chosen);
  }

  private String alter() {
    return "alter table students add column bench_" + ++version + " int null";
  }
}
