package com.mindwhile.erp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this package, part of {@code ./mvnw -Pbench}. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Writes the results as JSON to the file that is named. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    new Runner(
            new OptionsBuilder()
                .include(Benchmarks.class.getPackageName())
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString())
                .build())
        .run();
  }
}
