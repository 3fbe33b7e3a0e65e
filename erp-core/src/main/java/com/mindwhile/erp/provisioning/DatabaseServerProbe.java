package com.mindwhile.erp.provisioning;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mindwhile.erp.registry.DatabaseServers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks database servers for a sign of life, with the accounts that make schools' databases. */
@ApplicationScoped
public class DatabaseServerProbe {

  /** However many operators look, a server is asked no more often. */
  private static final Duration RECENT = Duration.ofSeconds(5);

  private static final int MAX_SERVERS = 1_000;
  private static final String LIMIT = "select version(), @@max_connections";
  private static final String OPEN = "show global status like 'Threads_connected'";

  /** Older answers say nothing of a server any more. */
  private static final Duration OUTDATED = Duration.ofMinutes(1);

  @EJB private DatabaseServers servers;
  @Inject private DatabaseConnections connections;
  @Resource private ManagedExecutorService executor;

  private LoadingCache<Long, DatabaseServerHealth> recent;

  @PostConstruct
  void open() {
    recent =
        Caffeine.newBuilder()
            .maximumSize(MAX_SERVERS)
            .expireAfterWrite(OUTDATED)
            .refreshAfterWrite(RECENT)
            .executor(executor)
            .build(this::test);
  }

  /**
   * What the server answers now, within seconds if it is silent.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if there is none of that id
   */
  public DatabaseServerHealth test(long serverId) {
    long start = System.nanoTime();
    try (Connection connection =
            connections.impatientAdministrator(servers.access(serverId)).getConnection();
        Statement statement = connection.createStatement()) {
      String version;
      int max;
      try (ResultSet row = statement.executeQuery(LIMIT)) {
        row.next();
        version = row.getString(1);
        max = row.getInt(2);
      }
      try (ResultSet row = statement.executeQuery(OPEN)) {
        row.next();
        return new DatabaseServerHealth(
            true, millisSince(start), version, row.getInt(2), max, null);
      }
    } catch (SQLException failed) {
      return new DatabaseServerHealth(
          false, millisSince(start), null, null, null, failed.getMessage());
    }
  }

  /**
   * What the server answered some seconds ago. Nobody waits for it: it is asked in the background.
   *
   * @return empty before its first answer
   */
  public Optional<DatabaseServerHealth> recent(long serverId) {
    Optional<DatabaseServerHealth> known = Optional.ofNullable(recent.getIfPresent(serverId));
    if (known.isEmpty()) {
      executor.submit(() -> recent.get(serverId));
    }
    return known;
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
