package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.fleet.FleetContest.Result;
import com.mindwhile.erp.bench.report.Report;
import java.util.List;

/** What was measured of many schools. */
final class FleetSection {

  private FleetSection() {}

  /** Adds the figures of a contest. */
  static void add(Report report, FleetSettings settings, String database, Result result) {
    report
        .section("Schools made and migrated")
        .paragraph(
            "On %s; Java %s on %d processors. Milliseconds: the median, and the lowest and highest.",
            database, Runtime.version(), Runtime.getRuntime().availableProcessors())
        .paragraph("A new school, by %d statements:", result.statements());
    table(report, result.provisioning(), "plain JDBC");
    report.paragraph("One ALTER in %d schools, `max-concurrent` 10:", settings.migrated());
    table(report, result.migrating(), result.migrating().fastest("plain JDBC"));
    report.paragraph(
        "Nothing to migrate in %d schools: %s ms; %.2f queries of schools' databases a school, %.2f"
            + " statements a school with those of the registry and the batch runtime.",
        result.schools(),
        result.nothing().text("product"),
        (double) result.queries() / result.schools(),
        (double) result.all() / result.schools());
  }

  private static void table(Report report, Samples samples, String baseline) {
    report.table(
        List.of("who", "ms", "to " + baseline),
        samples.contestants().stream()
            .map(
                contestant ->
                    List.of(
                        contestant,
                        samples.text(contestant),
                        "%.2f".formatted(samples.median(contestant) / samples.median(baseline))))
            .toList());
  }
}
