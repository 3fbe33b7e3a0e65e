package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo's data folder. */
final class DemoHome {

  private DemoHome() {}

  /** Empties it, but for the unpacked programs. Refuses while a launcher works on it. */
  static void reset(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return;
    }
    HomeLock lock = HomeLock.on(home);
    try {
      PidFile.endSurvivorsBelow(home);
      for (Path path : contents(home)) {
        Path first = home.relativize(path).getName(0);
        if (!first.toString().equals("programs") && !first.toString().equals("lock")) {
          Files.delete(path);
        }
      }
    } finally {
      lock.close();
    }
  }

  private static List<Path> contents(Path home) throws IOException {
    try (Stream<Path> paths = Files.walk(home)) {
      return paths.filter(path -> !path.equals(home)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
