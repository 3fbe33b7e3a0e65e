package com.mindwhile.erp.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the rules only the sources show.
 *
 * @param folder where the packages begin
 */
record SourceFiles(Path folder) {

  static final int MOST_LINES = 400;

  /** Files longer than {@value #MOST_LINES} lines. */
  List<Path> tooLong() throws IOException {
    try (Stream<Path> files = files()) {
      return files.filter(file -> lines(file) > MOST_LINES).toList();
    }
  }

  /** Folders with types but without a {@code package-info.java}. */
  List<Path> undescribedPackages() throws IOException {
    try (Stream<Path> files = files()) {
      TreeSet<Path> packages = new TreeSet<>(files.map(Path::getParent).toList());
      return packages.stream()
          .filter(it -> !Files.exists(it.resolve("package-info.java")))
          .toList();
    }
  }

  private Stream<Path> files() throws IOException {
    return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
