package com.mindwhile.erp.bench;

import com.mindwhile.erp.bench.load.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured, from the system properties {@code erp.bench.*}.
 *
 * @param parts which parts of the bench
 * @param home where servers and data are kept; emptied at the start
 * @param report where the report goes
 * @param peer the folder of the peer, if it takes part
 * @param schools how many schools the load is spread over
 * @param students how many students each of them has
 * @param connections how many requests are under way at once
 * @param kinds which requests
 * @param warmUp how long each contestant is loaded with each of them before anything counts
 * @param duration of one load
 * @param rounds how often each load is repeated, the contestants taking turns
 */
public record BenchSettings(
    Set<Part> parts,
    Path home,
    Path report,
    Optional<Path> peer,
    int schools,
    int students,
    int connections,
    List<Load.Kind> kinds,
    Duration warmUp,
    Duration duration,
    int rounds) {

  /** A part of the bench. */
  public enum Part {
    /** Product, limit and peer. */
    CONTEST,
    /** One node as it grows. */
    SCALE,
    /** Schools made and migrated. */
    FLEET,
    /** Registers of forty. */
    REGISTERS
  }

  /** What the system properties say. */
  static BenchSettings fromSystemProperties() {
    Path target = Path.of(System.getProperty("erp.bench.dir", "target/bench")).toAbsolutePath();
    return new BenchSettings(
        Stream.of(System.getProperty("erp.bench.parts", "CONTEST,SCALE,FLEET,REGISTERS").split(","))
            .map(Part::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        target.resolve("home"),
        target,
        Optional.ofNullable(System.getProperty("erp.bench.peer"))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder).toAbsolutePath().normalize()),
        Integer.getInteger("erp.bench.schools", 50),
        Integer.getInteger("erp.bench.students", 1_000),
        Integer.getInteger("erp.bench.connections", 64),
        Stream.of(System.getProperty("erp.bench.kinds", "GET,LIST,POST").split(","))
            .map(Load.Kind::valueOf)
            .toList(),
        Duration.ofSeconds(Integer.getInteger("erp.bench.warm-up", 30)),
        Duration.ofSeconds(Integer.getInteger("erp.bench.seconds", 10)),
        Integer.getInteger("erp.bench.rounds", 3));
  }
}
