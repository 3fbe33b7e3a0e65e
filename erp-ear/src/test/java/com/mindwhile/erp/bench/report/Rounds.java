package com.mindwhile.erp.bench.report;

import com.mindwhile.erp.bench.load.Outcome;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several rounds of the same load: medians and their spread. */
record Rounds(List<Outcome> outcomes) {

  double throughput() {
    return median(Outcome::throughput);
  }

  double p50() {
    return median(Outcome::p50);
  }

  double p90() {
    return median(Outcome::p90);
  }

  double p99() {
    return median(Outcome::p99);
  }

  double lowest() {
    return outcomes.stream().mapToDouble(Outcome::throughput).min().orElseThrow();
  }

  double highest() {
    return outcomes.stream().mapToDouble(Outcome::throughput).max().orElseThrow();
  }

  long failed() {
    return outcomes.stream().mapToLong(Outcome::failed).sum();
  }

  private double median(ToDoubleFunction<Outcome> value) {
    double[] sorted = outcomes.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
