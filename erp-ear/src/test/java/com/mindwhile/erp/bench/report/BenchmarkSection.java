package com.mindwhile.erp.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What JMH measured, from its own file. */
public final class BenchmarkSection {

  private BenchmarkSection() {}

  /** Adds the results of a file in JMH's JSON format. */
  public static void add(Report report, Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode benchmark : new JsonMapper().readTree(file.toFile())) {
      JsonNode metric = benchmark.path("primaryMetric");
      JsonNode p99 = metric.path("scorePercentiles").path("99.0");
      String name = benchmark.path("benchmark").asText();
      rows.add(
          List.of(
              name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
              "%.2f ± %.2f"
                  .formatted(metric.path("score").asDouble(), metric.path("scoreError").asDouble()),
              benchmark.path("mode").asText().equals("sample")
                  ? "%.0f".formatted(p99.asDouble())
                  : "",
              metric.path("scoreUnit").asText()));
    }
    report
        .section("The way to an endpoint (JMH)")
        .table(List.of("benchmark", "mean", "p99", "unit"), rows);
  }
}
