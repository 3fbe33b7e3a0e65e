package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.util.Map;

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
 * @param concurrency how many schools a batch job works on at once
 * @param httpThreads how many requests are answered at once
 * @param properties system properties that override what this launcher sets
 */
public record ErpSettings(
    Path home,
    RuntimeFiles files,
    int httpPort,
    int databasePort,
    int redisPort,
    String httpAddress,
    String maxHeap,
    int concurrency,
    int httpThreads,
    Map<String, String> properties) {

  /** The same with an absolute home. */
  public ErpSettings {
    home = home.toAbsolutePath().normalize();
    properties = Map.copyOf(properties);
  }

  /** Any free ports, on this machine alone, the build's files: what the tests want. */
  public static ErpSettings forTests(Path home) {
    return new ErpSettings(
        home, RuntimeFiles.locate(), 0, 0, 0, "127.0.0.1", "1g", 10, 32, Map.of());
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
        Integer.getInteger("erp.batch.concurrency", 10),
        Integer.getInteger("erp.http.threads", 32),
        Map.of());
  }

  /** The same with further system properties for the applications. */
  public ErpSettings withProperties(Map<String, String> values) {
    return new ErpSettings(
        home,
        files,
        httpPort,
        databasePort,
        redisPort,
        httpAddress,
        maxHeap,
        concurrency,
        httpThreads,
        values);
  }
}
