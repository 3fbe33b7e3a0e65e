package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.UnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ToIntFunction;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open connections of this node: for each database server one pool with a share of its budget,
 * and in it a school's connections, which no other school ever gets. Where it is used up, the
 * connections that rested longest are closed, whichever school's they are, to make room for the
 * school that needs one; no school can have more than its share.
 */
@ApplicationScoped
public class SchoolConnections {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolConnections.class);
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final Duration LOOK_FOR_IDLE_EVERY = Duration.ofSeconds(30);

  private final Map<ServerAddress, ServerPool> servers = new ConcurrentHashMap<>();

  private final Map<ServerAddress, ServerWatch> watches = new ConcurrentHashMap<>();

  private final Map<Connection, SchoolAccount> borrowed = new ConcurrentHashMap<>();

  @Inject private SchoolConnectionFactory factory;

  @Inject
  @ConfigProperty(name = "erp.database.connections")
  private int budget;

  @Inject
  @ConfigProperty(name = "erp.database.connections-per-school")
  private int perSchool;

  @Inject
  @ConfigProperty(name = "erp.database.wait")
  private Duration patience;

  @Inject
  @ConfigProperty(name = "erp.database.idle")
  private Duration idle;

  /**
   * A connection of the school, to be given back. It commits each statement.
   *
   * @throws UnavailableException if the budget and the school's share of it stayed used up for as
   *     long as one waits, or the database server has fallen silent
   * @throws SQLException if the database does not answer
   */
  Connection borrow(School school) throws SQLException {
    SchoolAccount account = SchoolAccount.of(school);
    try {
      Connection connection = pool(ServerAddress.of(account.database())).borrow(account);
      borrowed.put(connection, account);
      return connection;
    } catch (NoSuchElementException exhausted) {
      UnavailableException unavailable =
          new UnavailableException("The school is too busy", RETRY_AFTER_SECONDS);
      unavailable.initCause(exhausted);
      throw unavailable;
    }
  }

  /**
   * Takes a connection back, for the school's next use; a broken one is thrown away.
   *
   * @return whether it was one of these
   */
  boolean giveBack(Connection connection) {
    SchoolAccount account = borrowed.remove(connection);
    if (account == null) {
      return false;
    }
    try {
      pool(ServerAddress.of(account.database())).giveBack(account, connection);
    } catch (Exception failed) {
      LOG.warn("A connection of school {} could not be given back", account.schoolId(), failed);
    }
    return true;
  }

  /** How many connections are open on this node, idle ones included. */
  public int open() {
    return sum(ServerPool::open);
  }

  /** How many connections are in use. */
  public int inUse() {
    return sum(ServerPool::inUse);
  }

  /** How many wait for a connection. */
  public int waiting() {
    return sum(ServerPool::waiting);
  }

  /** How they are spread over the database servers. */
  public List<ServerConnections> perServer() {
    return servers.entrySet().stream()
        .map(
            entry ->
                new ServerConnections(
                    entry.getKey().host(),
                    entry.getKey().port(),
                    entry.getValue().open(),
                    entry.getValue().inUse(),
                    entry.getValue().waiting()))
        .toList();
  }

  /** Makes do with this node's share of what a server allows. @return what it has at most */
  int claim(ConnectionClaims claims) {
    return pool(claims.server()).claim(claims.share(budget));
  }

  /** What was claimed last is this node's. */
  void grant() {
    servers.values().forEach(ServerPool::grant);
  }

  /** Looks after each server, on these threads where that takes long. */
  void watch(Executor threads) {
    servers.forEach(
        (server, pool) ->
            watches
                .computeIfAbsent(
                    server, it -> new ServerWatch(it, pool, breakers -> giveUp(it, breakers)))
                .beat(threads));
  }

  /** Whoever waits for that server to answer waits no longer. */
  private void giveUp(ServerAddress server, Executor threads) {
    borrowed.forEach(
        (connection, account) -> {
          if (server.equals(ServerAddress.of(account.database()))) {
            abort(connection, threads);
          }
        });
  }

  /** On another thread: with TLS it waits for whoever is writing to the server. */
  private static void abort(Connection connection, Executor threads) {
    try {
      connection.abort(threads);
    } catch (SQLException | RejectedExecutionException broken) {
      LOG.debug("A connection was broken already", broken);
    }
  }

  private int sum(ToIntFunction<ServerPool> count) {
    return servers.values().stream().mapToInt(count).sum();
  }

  private ServerPool pool(ServerAddress database) {
    return servers.computeIfAbsent(database, server -> new ServerPool(factory, limits()));
  }

  private GenericKeyedObjectPoolConfig<Connection> limits() {
    GenericKeyedObjectPoolConfig<Connection> limits = new GenericKeyedObjectPoolConfig<>();
    limits.setMaxTotal(budget);
    limits.setMaxTotalPerKey(perSchool);
    limits.setMaxIdlePerKey(perSchool);
    limits.setMaxWait(patience);
    limits.setTestOnBorrow(true);
    limits.setMinEvictableIdleDuration(idle);
    limits.setTimeBetweenEvictionRuns(LOOK_FOR_IDLE_EVERY);
    limits.setNumTestsPerEvictionRun(-1);
    limits.setJmxEnabled(false);
    return limits;
  }

  @PreDestroy
  void close() {
    servers.values().forEach(ServerPool::close);
  }
}
