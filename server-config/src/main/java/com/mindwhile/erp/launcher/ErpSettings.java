package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a whole installation on this machine is started with.
 *
 * @param home the folder of all its data, such as {@code .erp-data}
 * @param files what the build laid out to be run
 * @param httpPort the port to try first; 0 for any
 * @param databasePort the port to try first; 0 for any
 * @param redisPort the port to try first; 0 for any
 * @param httpAddress the address the HTTP port is bound to
 * @param maxHeap the most memory for the application server's objects
 * @param jvmOptions further options of the application server's JVM
 * @param concurrency how many schools a batch job works on at once
 * @param httpThreads how many requests are answered at once
 * @param properties system properties that override what this launcher sets
 * @param server the Payara Server and enterprise archive to run instead of a Payara Micro
 * @param databaseServer the database server to use instead of an embedded MariaDB
 */
public record ErpSettings(
    Path home,
    RuntimeFiles files,
    int httpPort,
    int databasePort,
    int redisPort,
    String httpAddress,
    String maxHeap,
    List<String> jvmOptions,
    int concurrency,
    int httpThreads,
    Map<String, String> properties,
    Optional<PayaraServerFiles> server,
    Optional<DatabaseServer> databaseServer) {

  /** Most of them wait for their school's turn. */
  private static final int HTTP_THREADS = 256;

  /** Leaves out the optimizing compiler. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  /** The same with an absolute home. */
  public ErpSettings {
    home = home.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
    properties = Map.copyOf(properties);
  }

  /** Any free ports, on this machine alone, the build's files: what the tests want. */
  public static ErpSettings forTests(Path home) {
    return new ErpSettings(
        home,
        RuntimeFiles.locate(),
        0,
        0,
        0,
        "127.0.0.1",
        "1g",
        List.of(),
        10,
        HTTP_THREADS,
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** What the system properties {@code erp.*} say, as the demo takes them. */
  public static ErpSettings fromSystemProperties() {
    return new ErpSettings(
        Path.of(System.getProperty("erp.demo.home", ".erp-data")),
        RuntimeFiles.locate(),
        Integer.getInteger("erp.http.port", 8080),
        Integer.getInteger("erp.db.port", 13306),
        Integer.getInteger("erp.redis.port", 16379),
        System.getProperty("erp.http.address", "127.0.0.1"),
        System.getProperty("erp.heap", "1g"),
        words(System.getProperty("erp.jvm.options", QUICK_START)),
        Integer.getInteger("erp.batch.concurrency", 10),
        Integer.getInteger("erp.http.threads", HTTP_THREADS),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with these system properties for the applications. */
  public ErpSettings withProperties(Map<String, String> values) {
    return with(maxHeap, jvmOptions, values, server, databaseServer);
  }

  /** The same with a Payara Server that runs the enterprise archive. */
  public ErpSettings withServer(PayaraServerFiles payaraServer) {
    return with(maxHeap, jvmOptions, properties, Optional.of(payaraServer), databaseServer);
  }

  /** The same with a database server that runs already; the account must be its administrator's. */
  public ErpSettings withDatabaseServer(DatabaseServer running) {
    return with(maxHeap, jvmOptions, properties, server, Optional.of(running));
  }

  /** The same with this largest heap, as {@code -Xmx} takes it. */
  public ErpSettings withMaxHeap(String heap) {
    return with(heap, jvmOptions, properties, server, databaseServer);
  }

  /**
   * The same without the optimizing compiler, which takes half of a start's processor time; what
   * runs for minutes is slower. For tests that start servers again and again.
   */
  public ErpSettings withQuickStarts() {
    return with(maxHeap, List.of(QUICK_START), properties, server, databaseServer);
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private ErpSettings with(
      String newMaxHeap,
      List<String> newJvmOptions,
      Map<String, String> newProperties,
      Optional<PayaraServerFiles> newServer,
      Optional<DatabaseServer> newDatabaseServer) {
    return new ErpSettings(
        home,
        files,
        httpPort,
        databasePort,
        redisPort,
        httpAddress,
        newMaxHeap,
        newJvmOptions,
        concurrency,
        httpThreads,
        newProperties,
        newServer,
        newDatabaseServer);
  }
}
