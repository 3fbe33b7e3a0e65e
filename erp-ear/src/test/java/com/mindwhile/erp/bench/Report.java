package com.mindwhile.erp.bench;

import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured, as Markdown: medians, the spread of the rounds, and ratios. */
final class Report {

  private static final String PRODUCT = "product";

  private final StringBuilder text = new StringBuilder("# Bench\n\n");

  /** Adds the figures of a contest. */
  Report contest(BenchSettings settings, Map<Load.Kind, Map<String, List<Outcome>>> outcomes) {
    line(
        "%d schools of %d students, a random school each request, %d connections, %d rounds of %d s after a"
            + " warm-up of %d s each; Java %s on %d processors.%n",
        settings.schools(),
        settings.students(),
        settings.connections(),
        settings.rounds(),
        settings.duration().toSeconds(),
        settings.warmUp().toSeconds(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    line(
        "| request | who | answers/s (lowest-highest) | p50 ms | p90 ms | p99 ms | failed | product is |");
    line("|---|---|---|---|---|---|---|---|");
    outcomes.forEach(
        (kind, contestants) -> {
          double product = median(contestants.get(PRODUCT), Outcome::throughput);
          contestants.forEach((name, rounds) -> row(kind, name, rounds, product));
        });
    return this;
  }

  private void row(Load.Kind kind, String name, List<Outcome> rounds, double product) {
    double throughput = median(rounds, Outcome::throughput);
    line(
        "| %s | %s | %.0f (%.0f-%.0f) | %.1f | %.1f | %.1f | %d | %s |",
        kind,
        name,
        throughput,
        rounds.stream().mapToDouble(Outcome::throughput).min().orElseThrow(),
        rounds.stream().mapToDouble(Outcome::throughput).max().orElseThrow(),
        median(rounds, Outcome::p50),
        median(rounds, Outcome::p90),
        median(rounds, Outcome::p99),
        rounds.stream().mapToLong(Outcome::failed).sum(),
        name.equals(PRODUCT) ? "" : "%.2f x".formatted(product / throughput));
  }

  /** Writes it. */
  void write(Path file) throws IOException {
    Files.writeString(file, text);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }

  private static double median(List<Outcome> rounds, ToDoubleFunction<Outcome> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
