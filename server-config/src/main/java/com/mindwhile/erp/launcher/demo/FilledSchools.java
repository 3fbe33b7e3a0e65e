package com.mindwhile.erp.launcher.demo;

import com.mindwhile.erp.launcher.PrivateFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers in a file up to which day each school of the demo was filled, and by which build of the
 * school plane: a further start on the same day need not ask the schools for all they have.
 */
public final class FilledSchools {

  private final Path file;
  private final String build;
  private final Map<String, String> filled;

  private FilledSchools(Path file, String build, Map<String, String> filled) {
    this.file = file;
    this.build = build;
    this.filled = filled;
  }

  /**
   * What that file says; nothing is filled if it is not there.
   *
   * @param build what tells one build from another: a new one may fill more
   */
  public static FilledSchools in(Path file, String build) {
    Properties stored = new Properties();
    try {
      if (Files.exists(file)) {
        stored.load(new StringReader(PrivateFile.read(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> filled = new HashMap<>();
    stored.stringPropertyNames().forEach(id -> filled.put(id, stored.getProperty(id)));
    return new FilledSchools(file, build, filled);
  }

  synchronized boolean isFilled(long schoolId, LocalDate day) {
    return state(day).equals(filled.get(Long.toString(schoolId)));
  }

  synchronized void note(long schoolId, LocalDate day) {
    filled.put(Long.toString(schoolId), state(day));
    String lines =
        new TreeMap<>(filled)
            .entrySet().stream()
                .map(school -> school.getKey() + "=" + school.getValue() + "\n")
                .collect(Collectors.joining());
    try {
      PrivateFile.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot note in " + file + " what is filled", e);
    }
  }

  private String state(LocalDate day) {
    return day + " " + build;
  }
}
