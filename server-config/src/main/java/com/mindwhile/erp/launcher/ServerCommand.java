package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server process is started.
 *
 * @param name what it is called in messages and file names
 * @param home where its log {@code name.log} and its process id {@code name.pid} are kept
 * @param arguments the program and its arguments
 * @param environment variables added to those of this JVM
 * @param stopWithin how long it may take to stop before it is killed
 * @param input the file it reads from its standard input, if any
 */
public record ServerCommand(
    String name,
    Path home,
    List<String> arguments,
    Map<String, String> environment,
    Duration stopWithin,
    Optional<Path> input) {

  /** A process that reads nothing from its standard input. */
  public ServerCommand(
      String name,
      Path home,
      List<String> arguments,
      Map<String, String> environment,
      Duration stopWithin) {
    this(name, home, arguments, environment, stopWithin, Optional.empty());
  }

  ServerCommand withInput(Path file) {
    return new ServerCommand(name, home, arguments, environment, stopWithin, Optional.of(file));
  }

  Path log() {
    return home.resolve(name + ".log");
  }

  PidFile pidFile() {
    return new PidFile(home.resolve(name + ".pid"));
  }
}
