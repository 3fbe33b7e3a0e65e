package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.BenchFleet;
import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.bench.BenchSettings;
import com.mindwhile.erp.bench.StudentRows;
import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Lets one node grow: schools, students, clients. Its heap and connections are limited. */
public final class ScaleRun {

  private static final List<Load.Kind> LISTS =
      List.of(Load.Kind.FIRST_PAGES, Load.Kind.SEARCH, Load.Kind.SECTION, Load.Kind.LIST);

  /** Two clients that ask some twenty times a second each. */
  private static final int QUIET_CLIENTS = 2;

  private static final Duration QUIET_PAUSE = Duration.ofMillis(50);

  private final ScaleSettings settings;
  private final BenchSettings bench;
  private final Wrk wrk;
  private final ErpStack erp;
  private final BenchFleet fleet;
  private final List<BenchSchool> schools = new ArrayList<>();

  private ScaleRun(ScaleSettings settings, BenchSettings bench, Wrk wrk, ErpStack erp) {
    this.settings = settings;
    this.bench = bench;
    this.wrk = wrk;
    this.erp = erp;
    this.fleet = new BenchFleet(erp);
  }

  /** Does it all on an installation of its own. */
  public static Scale run(ScaleSettings settings, BenchSettings bench, Wrk wrk, ErpSettings node)
      throws IOException, SQLException, InterruptedException {
    ErpSettings limited =
        node.withMaxHeap(settings.heap())
            .withProperties(
                Map.of(
                    "erp.security.access-token-seconds",
                    "86400",
                    "erp.database.connections",
                    Integer.toString(settings.budget())));
    try (ErpStack erp = ErpStack.startEmpty(limited)) {
      return new ScaleRun(settings, bench, wrk, erp).run();
    }
  }

  private Scale run() throws IOException, SQLException, InterruptedException {
    List<NodeSize> nodes = new ArrayList<>();
    for (int count : settings.schools()) {
      schools.addAll(fleet.bring(schools.size() + 1, count, settings.studentsPerSchool()));
      nodes.add(node());
    }
    Neighbours neighbours = neighbours();
    Soak soak = soak();
    return new Scale(settings, nodes, neighbours, lists(), soak);
  }

  private NodeSize node() throws IOException, SQLException, InterruptedException {
    erp.payara().close();
    long started = System.nanoTime();
    erp.restartPayara();
    double seconds = (System.nanoTime() - started) / 1e9;
    Target target = fleet.target(schools, settings.studentsPerSchool());
    try (ConnectionCount connections = new ConnectionCount(erp.databaseServer(), schools)) {
      load(target, Load.Kind.GET, bench.warmUp());
      Outcome outcome = load(target, Load.Kind.GET, bench.duration());
      NodeSize node =
          new NodeSize(
              schools.size(),
              seconds,
              outcome,
              connections.most(),
              LiveHeap.ofProcess(erp.payara().pid()));
      System.out.println(node);
      return node;
    }
  }

  /** The first school is the quiet one, the second the busy one. */
  private Neighbours neighbours() throws IOException, InterruptedException {
    Target quiet = fleet.target(schools.subList(0, 1), settings.studentsPerSchool());
    Target busy = fleet.target(schools.subList(1, 2), settings.studentsPerSchool());
    Load calm = new Load(Load.Kind.GET, QUIET_CLIENTS, bench.duration(), QUIET_PAUSE);
    load(busy, Load.Kind.GET, bench.warmUp());
    Outcome alone = wrk.run(quiet, calm);
    CompletableFuture<Outcome> rush =
        CompletableFuture.supplyAsync(
            () -> unchecked(busy, bench.duration().plus(Duration.ofSeconds(2))));
    Outcome beside = wrk.run(quiet, calm);
    Neighbours neighbours = new Neighbours(alone, beside, rush.join());
    System.out.println(neighbours);
    return neighbours;
  }

  /** One school grows: the database server takes no more of them than its limit. */
  private List<ListSize> lists() throws IOException, SQLException, InterruptedException {
    List<ListSize> lists = new ArrayList<>();
    List<BenchSchool> growing = schools.subList(0, 1);
    StudentRows rows = new StudentRows(erp.databaseServer());
    for (int students : settings.students()) {
      rows.fill(growing.get(0).database(), students);
      Target target = fleet.target(growing, students);
      for (Load.Kind kind : LISTS) {
        load(target, kind, bench.duration());
        ListSize list =
            new ListSize(kind, students, wrk.run(target, new Load(kind, 1, bench.duration())));
        System.out.println(list);
        lists.add(list);
      }
    }
    return lists;
  }

  private Soak soak() throws IOException, SQLException, InterruptedException {
    Target target = fleet.target(schools, settings.studentsPerSchool());
    try (ConnectionCount connections = new ConnectionCount(erp.databaseServer(), schools)) {
      Outcome outcome =
          wrk.run(target, new Load(Load.Kind.LIST, settings.clients(), settings.soak()));
      Soak soak =
          new Soak(
              schools.size(),
              settings.clients(),
              outcome,
              connections.most(),
              LiveHeap.ofProcess(erp.payara().pid()));
      System.out.println(soak);
      return soak;
    }
  }

  private Outcome load(Target target, Load.Kind kind, Duration duration)
      throws IOException, InterruptedException {
    return wrk.run(target, new Load(kind, bench.connections(), duration));
  }

  private Outcome unchecked(Target target, Duration duration) {
    try {
      return load(target, Load.Kind.GET, duration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
