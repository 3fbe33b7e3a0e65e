package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a Payara is started, be it Micro or Server.
 *
 * @param files what the build laid out to be run
 * @param home the folder of its configuration, temporary files and log; one per running server
 * @param port its HTTP port, see {@link FreePort}
 * @param maxHeap the most memory for objects, as {@code -Xmx} takes it, such as {@code 1g}
 * @param jvmOptions further options of its JVM; no secrets, every user of the machine sees them
 * @param boot what is set up before the archives are deployed
 * @param properties system properties, which MicroProfile Config reads; may hold secrets
 * @param environment environment variables; may hold secrets
 * @param probes paths that must answer before it counts as started
 */
public record PayaraSettings(
    RuntimeFiles files,
    Path home,
    int port,
    String maxHeap,
    List<String> jvmOptions,
    BootCommands boot,
    Map<String, String> properties,
    Map<String, String> environment,
    List<String> probes) {

  /** The same with an absolute home and copies of the collections. */
  public PayaraSettings {
    home = home.toAbsolutePath();
    jvmOptions = List.copyOf(jvmOptions);
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
    probes = List.copyOf(probes);
  }

  /** A server with 1 GiB of heap and nothing set up; it counts as started when it is healthy. */
  public static PayaraSettings of(RuntimeFiles files, Path home, int port) {
    return new PayaraSettings(
        files,
        home,
        port,
        "1g",
        List.of(),
        BootCommands.none(),
        Map.of(),
        Map.of(),
        List.of("/health/ready"));
  }

  /** The same with another heap. */
  public PayaraSettings withMaxHeap(String heap) {
    return new PayaraSettings(
        files, home, port, heap, jvmOptions, boot, properties, environment, probes);
  }

  /** The same with these further options of its JVM. */
  public PayaraSettings withJvmOptions(List<String> options) {
    return new PayaraSettings(
        files, home, port, maxHeap, options, boot, properties, environment, probes);
  }

  /** The same with these commands. */
  public PayaraSettings withBoot(BootCommands commands) {
    return new PayaraSettings(
        files, home, port, maxHeap, jvmOptions, commands, properties, environment, probes);
  }

  /** The same with these system properties. */
  public PayaraSettings withProperties(Map<String, String> values) {
    return new PayaraSettings(
        files, home, port, maxHeap, jvmOptions, boot, values, environment, probes);
  }

  /** The same with these environment variables. */
  public PayaraSettings withEnvironment(Map<String, String> variables) {
    return new PayaraSettings(
        files, home, port, maxHeap, jvmOptions, boot, properties, variables, probes);
  }

  /** The same with these paths to answer before it counts as started. */
  public PayaraSettings withProbes(List<String> paths) {
    return new PayaraSettings(
        files, home, port, maxHeap, jvmOptions, boot, properties, environment, paths);
  }
}
