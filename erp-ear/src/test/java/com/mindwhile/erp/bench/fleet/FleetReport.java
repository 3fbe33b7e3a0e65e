package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.fleet.FleetContest.Result;

/** What was measured, as Markdown. */
final class FleetReport {

  private final StringBuilder text = new StringBuilder();

  /** Adds the figures of a contest. */
  FleetReport add(FleetSettings settings, String database, Result result) {
    line("## Fleet, on %s%n", database);
    line(
        "Milliseconds: the median, and the lowest and highest. Java %s on %d processors.%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    line("### A new school (%d statements)%n", result.statements());
    table(result.provisioning(), "plain JDBC");
    line("### One ALTER in %d schools, `max-concurrent` 10%n", settings.migrated());
    table(result.migrating(), result.migrating().fastest("plain JDBC"));
    line("### Nothing to migrate, %d schools%n", result.schools());
    line("%s ms%n", result.nothing().text("product"));
    line(
        "%.2f queries of schools' databases a school; %.2f statements a school with those of the"
            + " registry and the batch runtime.%n",
        (double) result.queries() / result.schools(), (double) result.all() / result.schools());
    return this;
  }

  private void table(Samples samples, String baseline) {
    line("| who | ms | to %s |", baseline);
    line("|---|---|---|");
    for (String contestant : samples.contestants()) {
      line(
          "| %s | %s | %.2f |",
          contestant,
          samples.text(contestant),
          samples.median(contestant) / samples.median(baseline));
    }
    line("");
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
