package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Generated passwords in a properties file only its owner can read. A password is made the first
 * time it is asked for and stays the same from then on.
 */
public final class Secrets {

  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final Map<String, String> values;

  private Secrets(Path file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /** The secrets of that file; none if it does not exist yet. */
  public static Secrets in(Path file) {
    Map<String, String> values = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        var stored = new java.util.Properties();
        stored.load(new StringReader(PrivateFile.read(file)));
        stored.stringPropertyNames().forEach(name -> values.put(name, stored.getProperty(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Secrets(file, values);
  }

  /** The secret of that name, made and stored if there is none yet: 32 characters of base64url. */
  public synchronized String get(String name) {
    String known = values.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    put(name, made);
    return made;
  }

  /** The secret of that name if there is one. */
  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Stores a secret chosen by somebody else. */
  public synchronized void put(String name, String value) {
    values.put(name, value);
    try {
      PrivateFile.createFolder(file.toAbsolutePath().getParent());
      PrivateFile.write(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store secrets in " + file, e);
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
