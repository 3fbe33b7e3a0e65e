package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers which process works on a folder, so that the next start can end one that outlived a
 * crash of its launcher. The start time beside the id tells it from another process that got the
 * same id later.
 */
final class PidFile {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;

  PidFile(Path file) {
    this.file = file;
  }

  void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process of an earlier run if it is still there, and waits for its end. */
  void endSurvivor() {
    survivor().ifPresent(PidFile::end);
    delete();
  }

  /** Ends all processes of an earlier run on the folders directly below {@code home}. */
  static void endSurvivorsBelow(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home, 2)) {
      files
          .filter(file -> file.toString().endsWith(".pid"))
          .map(PidFile::new)
          .forEach(PidFile::endSurvivor);
    }
  }

  Optional<ProcessHandle> survivor() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(file).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    if (!ended(process)) {
      process.destroyForcibly();
      ended(process);
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
