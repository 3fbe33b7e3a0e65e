package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A properties file only its owner can read, written anew with each value that changes. */
public final class PrivateProperties {

  private final Path file;
  private final Map<String, String> values = new TreeMap<>();

  private PrivateProperties(Path file) {
    this.file = file;
  }

  /** The values of that file; none if it does not exist yet. */
  public static PrivateProperties in(Path file) {
    PrivateProperties properties = new PrivateProperties(file);
    try {
      if (Files.exists(file)) {
        Properties stored = new Properties();
        stored.load(new StringReader(PrivateFile.read(file)));
        stored
            .stringPropertyNames()
            .forEach(name -> properties.values.put(name, stored.getProperty(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The value of that name if there is one. */
  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Stores a value. */
  public synchronized void put(String name, String value) {
    values.put(name, value);
    try {
      PrivateFile.createFolder(file.toAbsolutePath().getParent());
      PrivateFile.write(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private String text() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
