package com.mindwhile.erp.bench;

import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads the contestants in turn, so that what disturbs the machine disturbs each of them. */
final class Contest {

  private final Wrk wrk;
  private final List<Target> targets;
  private final BenchSettings settings;
  private final Map<Load.Kind, Map<String, List<Outcome>>> outcomes =
      new EnumMap<>(Load.Kind.class);

  Contest(Wrk wrk, List<Target> targets, BenchSettings settings) {
    this.wrk = wrk;
    this.targets = List.copyOf(targets);
    this.settings = settings;
  }

  /** Warms each contestant up with each kind of request, then measures all rounds. */
  Map<Load.Kind, Map<String, List<Outcome>>> run() throws IOException, InterruptedException {
    for (Load.Kind kind : settings.kinds()) {
      for (Target target : targets) {
        load(target, kind, settings.warmUp());
      }
    }
    for (Load.Kind kind : settings.kinds()) {
      for (int round = 0; round < settings.rounds(); round++) {
        for (Target target : targets) {
          Outcome outcome = load(target, kind, settings.duration());
          note(outcomes, kind, target, outcome);
        }
      }
    }
    return outcomes;
  }

  /** Measures each once more, at half of what it reached in {@link #run}. */
  Map<Load.Kind, Map<String, List<Outcome>>> runAtHalfLoad()
      throws IOException, InterruptedException {
    Map<Load.Kind, Map<String, List<Outcome>>> atHalf = new EnumMap<>(Load.Kind.class);
    for (Load.Kind kind : settings.kinds()) {
      for (Target target : targets) {
        Load half =
            new Load(kind, settings.connections(), settings.duration(), pause(kind, target));
        note(atHalf, kind, target, wrk.run(target, half));
      }
    }
    return atHalf;
  }

  /** A cycle of all connections takes twice as long: most of it is rest, some is the answer's. */
  private Duration pause(Load.Kind kind, Target target) {
    List<Outcome> rounds = outcomes.get(kind).get(target.name());
    double highest = rounds.stream().mapToDouble(Outcome::throughput).max().orElseThrow();
    return Duration.ofNanos((long) (settings.connections() / (highest / 2) * 0.9e9));
  }

  private Outcome load(Target target, Load.Kind kind, Duration duration)
      throws IOException, InterruptedException {
    return wrk.run(target, new Load(kind, settings.connections(), duration));
  }

  private static void note(
      Map<Load.Kind, Map<String, List<Outcome>>> outcomes,
      Load.Kind kind,
      Target target,
      Outcome outcome) {
    System.out.printf(
        "%s %s: %.0f/s, p50 %.1f ms, p99 %.1f ms, %d failed %s%n",
        kind,
        target.name(),
        outcome.throughput(),
        outcome.p50(),
        outcome.p99(),
        outcome.failed(),
        outcome.statuses());
    outcomes
        .computeIfAbsent(kind, first -> new LinkedHashMap<>())
        .computeIfAbsent(target.name(), first -> new ArrayList<>())
        .add(outcome);
  }
}
