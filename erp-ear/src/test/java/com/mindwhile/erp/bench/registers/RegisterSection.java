package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.fleet.Samples;
import com.mindwhile.erp.bench.report.Report;
import java.util.List;

/** Registers of forty in the report. */
final class RegisterSection {

  /** Writes as the product does. */
  static final String BATCH = "JDBC batch";

  /** Asks as the product does, too. */
  static final String SAME = "JDBC, all the product's statements";

  private RegisterSection() {}

  /** Adds the figures; a sample is a round. */
  static void add(Report report, RegisterSettings settings, Samples samples) {
    report
        .section("Registers of forty")
        .paragraph(
            "%d registers a round by %d at once, %d before any count. Rows are marks; how one"
                + " compares is the median of the rounds.",
            settings.registers(), settings.clients(), settings.warmUp())
        .table(
            List.of("who", "ms a round", "rows/s", "to the " + BATCH, "to all the statements"),
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
                            speed(samples, contestant, BATCH),
                            speed(samples, contestant, SAME)))
                .toList());
  }

  private static String speed(Samples samples, String contestant, String reference) {
    return "%.2f".formatted(samples.speed(contestant, reference));
  }
}
