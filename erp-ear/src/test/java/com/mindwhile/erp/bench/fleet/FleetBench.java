package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.peer.PeerHome;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.ErpStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;

/**
 * Measures provisioning and migrating beside plain JDBC and the peer's Alembic ({@code ./mvnw
 * -Pbench -Derp.bench.main=com.mindwhile.erp.bench.fleet.FleetBench}), and writes {@code
 * fleet-*.md}. The peer needs what its README names.
 */
public final class FleetBench {

  private FleetBench() {}

  /** Runs what {@link FleetSettings} says. */
  public static void main(String[] arguments) throws Exception {
    FleetSettings settings = FleetSettings.fromSystemProperties();
    try (ErpStack erp = settings.start();
        ProductFleet product = new ProductFleet(erp, settings.scripts())) {
      DatabaseServer server = erp.databaseServer();
      FleetReport report =
          new FleetReport()
              .add(
                  settings,
                  version(server),
                  new FleetContest(settings, server, product, peer(settings, server)).run());
      Path file =
          settings
              .folder()
              .resolve(settings.mysql().isPresent() ? "fleet-mysql.md" : "fleet-mariadb.md");
      Files.writeString(file, report.toString());
      System.out.println(report);
      System.out.println("Written to " + file);
    }
  }

  private static Optional<PeerFleet> peer(FleetSettings settings, DatabaseServer server)
      throws Exception {
    if (settings.peer().isEmpty()) {
      return Optional.empty();
    }
    PeerHome home =
        PeerHome.make(settings.peer().get(), settings.folder().resolve("fleet-peer"), server);
    return Optional.of(PeerFleet.make(home, server, settings.migrated()));
  }

  private static String version(DatabaseServer server) throws Exception {
    try (Connection connection = server.connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
