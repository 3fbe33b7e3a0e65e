package com.mindwhile.erp.bench.report;

import com.mindwhile.erp.bench.BenchSettings;
import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Product, limit and peer at full load and at half of it. */
public final class ContestSection {

  private static final String PRODUCT = "product";

  private ContestSection() {}

  /** Adds the contest at full load. */
  public static void fullLoad(
      Report report, BenchSettings settings, Map<Load.Kind, Map<String, List<Outcome>>> outcomes)
      throws IOException {
    report
        .section("At full load")
        .paragraph(
            "%d schools of %d students, a random school each request, %d connections, %d rounds of %d s after a"
                + " warm-up of %d s each; Java %s on %d processors. Medians of the rounds, and the lowest and highest.",
            settings.schools(),
            settings.students(),
            settings.connections(),
            settings.rounds(),
            settings.duration().toSeconds(),
            settings.warmUp().toSeconds(),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors());
    rows(report, outcomes);
    report.picture(
        Picture.bars(
            "Answers a second at full load", "1/s", names(outcomes), throughputs(outcomes)));
    for (Map.Entry<Load.Kind, Map<String, List<Outcome>>> kind : outcomes.entrySet()) {
      report.picture(
          Picture.bars(
              "Latency of " + kind.getKey() + " at full load",
              "ms",
              List.of("p50", "p90", "p99"),
              latencies(kind.getValue())));
    }
  }

  /** Adds the contest at half of each contestant's own highest throughput. */
  public static void halfLoad(Report report, Map<Load.Kind, Map<String, List<Outcome>>> outcomes) {
    report
        .section("At half load")
        .paragraph(
            "The same connections, each resting between two requests for as long as halves the contestant's own"
                + " throughput.");
    rows(report, outcomes);
  }

  private static void rows(Report report, Map<Load.Kind, Map<String, List<Outcome>>> outcomes) {
    List<List<String>> rows = new ArrayList<>();
    outcomes.forEach(
        (kind, contestants) -> {
          double product = new Rounds(contestants.get(PRODUCT)).throughput();
          contestants.forEach(
              (name, rounds) -> rows.add(row(kind, name, new Rounds(rounds), product)));
        });
    report.table(
        List.of(
            "request",
            "who",
            "answers/s (lowest-highest)",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "failed",
            "product is"),
        rows);
  }

  private static List<String> row(Load.Kind kind, String name, Rounds rounds, double product) {
    return List.of(
        kind.name(),
        name,
        "%.0f (%.0f-%.0f)".formatted(rounds.throughput(), rounds.lowest(), rounds.highest()),
        "%.1f".formatted(rounds.p50()),
        "%.1f".formatted(rounds.p90()),
        "%.1f".formatted(rounds.p99()),
        Long.toString(rounds.failed()),
        name.equals(PRODUCT) ? "" : "%.2f x".formatted(product / rounds.throughput()));
  }

  private static List<String> names(Map<Load.Kind, ?> outcomes) {
    return outcomes.keySet().stream().map(Load.Kind::name).toList();
  }

  private static Map<String, List<Double>> throughputs(
      Map<Load.Kind, Map<String, List<Outcome>>> outcomes) {
    Map<String, List<Double>> heights = new LinkedHashMap<>();
    outcomes
        .values()
        .forEach(
            contestants ->
                contestants.forEach(
                    (name, rounds) ->
                        heights
                            .computeIfAbsent(name, first -> new ArrayList<>())
                            .add(new Rounds(rounds).throughput())));
    return heights;
  }

  private static Map<String, List<Double>> latencies(Map<String, List<Outcome>> contestants) {
    Map<String, List<Double>> heights = new LinkedHashMap<>();
    contestants.forEach(
        (name, outcomes) -> {
          Rounds rounds = new Rounds(outcomes);
          heights.put(name, List.of(rounds.p50(), rounds.p90(), rounds.p99()));
        });
    return heights;
  }
}
