package com.mindwhile.erp.bench.fleet;

import com.mindwhile.erp.bench.StatementLog;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the product's jobs do to the databases, by plain JDBC: the very statements the product was
 * seen to send for a school, on a connection per school.
 */
final class PlainFleet {

  private static final Set<String> CHANGES =
      Set.of("create", "insert", "update", "delete", "alter", "drop", "grant");

  private final DatabaseServer server;
  private final String recorded;
  private final List<String> statements;
  private int schools;

  private PlainFleet(DatabaseServer server, String recorded, List<String> statements) {
    this.server = server;
    this.recorded = recorded;
    this.statements = statements;
  }

  /**
   * Records what the product sends to provision a school.
   *
   * @param log of that
   * @param database the school's
   */
  static PlainFleet record(DatabaseServer server, List<StatementLog.Line> log, String database) {
    List<String> statements = new ArrayList<>();
    for (StatementLog.Line line : log) {
      if (line.account().equals("erp_provisioner") && CHANGES.contains(verb(line.sql()))) {
        // MySQL does not write passwords into its log
        statements.add(
            verb(line.sql()).equals("create") && line.sql().contains("create user")
                ? "create user '" + database + "'@'%' identified by 'a-password-of-some-length'"
                : line.sql());
      }
    }
    return new PlainFleet(server, database, statements);
  }

  int schools() {
    return schools;
  }

  List<String> statements() {
    return statements;
  }

  /** Makes a school. @return how long that took, in milliseconds */
  double provision() throws SQLException {
    return provision(statements);
  }

  /** Makes a school's tables and seeds, without its account and rights. */
  double provisionTablesAndSeeds() throws SQLException {
    return provision(
        statements.stream()
            .filter(sql -> !verb(sql).equals("grant") && !sql.startsWith("create user"))
            .toList());
  }

  private double provision(List<String> statementsOfOne) throws SQLException {
    String name = name(++schools);
    List<String> own = statementsOfOne.stream().map(sql -> sql.replace(recorded, name)).toList();
    long begin = System.nanoTime();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : own) {
        statement.execute(sql);
        if (sql.startsWith("create database")) {
          statement.execute("use " + name);
        }
      }
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Runs a statement in so many schools. @return how long that took, in milliseconds */
  double run(String sql, int most, int concurrency) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try {
      long begin = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int school = 1; school <= most; school++) {
        String name = name(school);
        all.add(threads.submit(() -> run(name, sql)));
      }
      for (Future<?> each : all) {
        each.get();
      }
      return (System.nanoTime() - begin) / 1e6;
    } finally {
      threads.shutdownNow();
    }
  }

  private Void run(String database, String sql) throws SQLException {
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return null;
  }

  private static String name(int school) {
    return "plain_" + school;
  }

  private static String verb(String sql) {
    String bare = sql.replaceAll("(?m)^\\s*--.*$", "").stripLeading();
    return bare.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }
}
