package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.fleet.Samples;
import com.mindwhile.erp.bench.report.Report;
import java.util.List;

/** Registers of forty in the report. */
final class RegisterSection {

  private static final String BATCH = "JDBC batch";

  private RegisterSection() {}

  /** Adds the figures; a sample is a round. */
  static void add(Report report, RegisterSettings settings, Samples samples) {
    report
        .section("Registers of forty")
        .paragraph(
            "%d registers a round by %d at once, %d before any count. Rows are marks.",
            settings.registers(), settings.clients(), settings.warmUp())
        .table(
            List.of("who", "ms a round", "rows/s", "to the " + BATCH),
            samples.contestants().stream()
                .map(
                    contestant ->
                        List.of(
                            contestant,
                            samples.text(contestant),
                            "%.0f"
                                .formatted(
                                    settings.registers()
                                        * RegisterSettings.MARKS
                                        * 1_000
                                        / samples.median(contestant)),
                            "%.2f".formatted(samples.median(BATCH) / samples.median(contestant))))
                .toList());
  }
}
