package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.ErpStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is measured, from the system properties {@code erp.bench.*}.
 *
 * @param folder where data and report go
 * @param peer the folder of the peer, if it takes part
 * @param mysql a running MySQL to use instead of the embedded MariaDB, empty but for its root
 * @param schools how many there are when nothing is to be migrated
 * @param migrated how many of them are migrated
 * @param warmUp migrations before any counts
 * @param provisionings schools each contestant makes
 * @param rounds how often each contestant migrates
 */
record FleetSettings(
    Path folder,
    Optional<Path> peer,
    Optional<DatabaseServer> mysql,
    int schools,
    int migrated,
    int warmUp,
    int provisionings,
    int rounds) {

  static FleetSettings fromSystemProperties() {
    return new FleetSettings(
        Path.of(System.getProperty("erp.bench.dir", "target/bench")).toAbsolutePath(),
        Optional.ofNullable(System.getProperty("erp.bench.peer"))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder).toAbsolutePath().normalize()),
        Optional.ofNullable(Integer.getInteger("erp.bench.mysql.port"))
            .map(
                port ->
                    new DatabaseServer(
                        "127.0.0.1",
                        port,
                        "root",
                        System.getProperty("erp.bench.mysql.password", ""),
                        "DISABLED")),
        Integer.getInteger("erp.bench.fleet.schools", 500),
        Integer.getInteger("erp.bench.fleet.migrated", 100),
        Integer.getInteger("erp.bench.fleet.warm-up", 10),
        Integer.getInteger("erp.bench.fleet.provisionings", 20),
        Integer.getInteger("erp.bench.fleet.rounds", 5));
  }

  /** The folder of scripts besides those of the release. */
  Path scripts() {
    return folder.resolve("fleet-scripts");
  }

  /** The product, empty. */
  ErpStack start() throws IOException, SQLException {
    empty(Files.createDirectories(scripts()));
    ErpSettings settings =
        ErpSettings.forTests(folder.resolve("fleet-home"))
            .withProperties(Map.of("erp.migration.school-locations", "filesystem:" + scripts()));
    if (mysql.isPresent()) {
      settings = settings.withDatabaseServer(mysql.get());
    }
    return ErpStack.startEmpty(settings);
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
