package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.peer.PeerHome;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The peer's Alembic over as many databases, one ALTER behind its newest revision. */
final class PeerFleet {

  private static final String BEFORE = "r010";
  private static final Pattern WALL = Pattern.compile("wall=([0-9.]+)s");

  private final PeerHome home;
  private final DatabaseServer server;
  private final int schools;

  private PeerFleet(PeerHome home, DatabaseServer server, int schools) {
    this.home = home;
    this.server = server;
    this.schools = schools;
  }

  /** A way in which Alembic is run. */
  enum Mode {
    /** A process for each database, ten at a time. */
    SUBPROCESS("10"),
    /** One process, one database after the other: Alembic is not safe for threads. */
    THREADS("1"),
    /** Two processes, each one database after the other. */
    PROCESSES("2");

    private final String concurrency;

    Mode(String concurrency) {
      this.concurrency = concurrency;
    }

    String argument() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Makes the databases. */
  static PeerFleet make(PeerHome home, DatabaseServer server, int schools)
      throws IOException, InterruptedException {
    PeerFleet fleet = new PeerFleet(home, server, schools);
    home.python("make_versions.py");
    home.python("create_dbs.py", Integer.toString(schools));
    fleet.alembic(Mode.PROCESSES, BEFORE);
    return fleet;
  }

  /** Runs the last revision everywhere. @return how long it took, in milliseconds, by its words */
  double migrate(Mode mode) throws IOException, InterruptedException, SQLException {
    double millis = alembic(mode, "head");
    back();
    return millis;
  }

  private double alembic(Mode mode, String revision) throws IOException, InterruptedException {
    String output =
        home.python(
            "migrate_all.py",
            mode.argument(),
            Integer.toString(schools),
            mode.concurrency,
            revision);
    Matcher wall = WALL.matcher(output);
    if (!wall.find()) {
      throw new IllegalStateException("Alembic said " + output);
    }
    return Double.parseDouble(wall.group(1)) * 1_000;
  }

  private void back() throws SQLException {
    for (String database : databases()) {
      try (Connection connection = server.connect(database, server.user(), server.password());
          Statement statement = connection.createStatement()) {
        statement.execute("alter table students drop column blood_group");
        statement.execute("update alembic_version set version_num = '" + BEFORE + "'");
      }
    }
  }

  private List<String> databases() {
    return IntStream.rangeClosed(1, schools).mapToObj(i -> "peer_" + i).toList();
  }
}
