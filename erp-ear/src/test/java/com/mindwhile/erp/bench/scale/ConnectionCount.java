package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Looks several times a second how many connections there are to schools' databases, and keeps the
 * most.
 */
final class ConnectionCount implements AutoCloseable {

  private static final int MILLIS = 250;

  private final Connection connection;
  private final PreparedStatement query;
  private final AtomicInteger most = new AtomicInteger();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  ConnectionCount(DatabaseServer server, List<BenchSchool> schools) throws SQLException {
    connection = server.connect();
    query =
        connection.prepareStatement(
            "select count(*) from information_schema.processlist where db in ("
                + schools.stream()
                    .map(school -> "'" + school.database() + "'")
                    .collect(Collectors.joining(","))
                + ")");
    clock.scheduleAtFixedRate(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The most that were there at once. */
  int most() {
    return most.get();
  }

  @Override
  public void close() throws SQLException {
    clock.shutdownNow();
    try {
      clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }

  private void look() {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      most.accumulateAndGet(row.getInt(1), Math::max);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
