package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.BenchSchool;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final Future<?> looking;

  ConnectionCount(DatabaseServer server, List<BenchSchool> schools) throws SQLException {
    connection = server.connect();
    query =
        connection.prepareStatement(
            "select count(*) from information_schema.processlist where db in ("
                + schools.stream()
                    .map(school -> "'" + school.database() + "'")
                    .collect(Collectors.joining(","))
                + ")");
    looking = clock.scheduleAtFixedRate(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * The most that were there at once.
   *
   * @throws IllegalStateException if the counting stopped: what was seen until then says nothing
   */
  int most() {
    if (looking.isDone()) {
      throw new IllegalStateException("Connections are counted no more", failure());
    }
    return most.get();
  }

  private Throwable failure() {
    try {
      looking.get();
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return interrupted;
    }
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
