package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.peer.PeerHome;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.ErpStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Measures provisioning and migrating beside plain JDBC and the peer's Alembic. */
public final class FleetBench {

  private FleetBench() {}

  /** Runs what {@link FleetSettings} says, and adds it to the report. */
  public static void run(Report report) throws Exception {
    FleetSettings settings = FleetSettings.fromSystemProperties();
    try (ErpStack erp = settings.start();
        ProductFleet product = new ProductFleet(erp, settings.scripts())) {
      DatabaseServer server = erp.databaseServer();
      FleetSection.add(
          report,
          settings,
          version(server),
          new FleetContest(settings, server, product, peer(settings, server)).run());
    }
  }

  private static Optional<PeerFleet> peer(FleetSettings settings, DatabaseServer server)
      throws IOException, InterruptedException, SQLException {
    if (settings.peer().isEmpty()) {
      return Optional.empty();
    }
    PeerHome home =
        PeerHome.make(settings.peer().get(), settings.folder().resolve("fleet-peer"), server);
    return Optional.of(PeerFleet.make(home, server, settings.migrated()));
  }

  private static String version(DatabaseServer server) throws SQLException {
    try (Connection connection = server.connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
