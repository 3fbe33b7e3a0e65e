package com.mindwhile.erp.it.harness;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The database server, asked and changed as its administrator. */
public record Database(DatabaseServer server) {

  /**
   * A statement in the general log: as UTF-8, or as Latin-1 if it has bytes that are none, such as
   * those of a file. MySQL converts these to NULL.
   */
  public static final String LOGGED_STATEMENT =
      "coalesce(convert(argument using utf8mb4), convert(argument using latin1))";

  /** The first column of all rows. */
  public List<String> column(String sql, Object... parameters) {
    try (Connection connection = server.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the only row. */
  public String value(String sql, Object... parameters) {
    List<String> values = column(sql, parameters);
    if (values.size() != 1) {
      throw new IllegalStateException(values.size() + " rows of " + sql);
    }
    return values.get(0);
  }

  /** Runs statements. */
  public void execute(String... sql) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", sql), e);
    }
  }

  /** Begins a transaction that others may have to wait for. */
  public OpenTransaction begin() {
    try {
      return new OpenTransaction(server.connect());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until so many transactions wait for what others have locked. */
  public void awaitWaiting(int transactions) {
    Poll.until(Duration.ofSeconds(20), this::waiting, waiting -> waiting == transactions);
  }

  /** The table innodb_trx would be no help: who asks it often gets the same answer for ever. */
  private int waiting() {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet status =
            statement.executeQuery("show global status like 'Innodb_row_lock_current_waits'")) {
      status.next();
      return status.getInt(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The statements the server carries out while something is done, of whatever client. */
  public List<String> statements(Runnable meanwhile) {
    execute("set global log_output = 'TABLE'", "truncate mysql.general_log");
    execute("set global general_log = 1");
    try {
      meanwhile.run();
    } finally {
      execute("set global general_log = 0");
    }
    return column(
        "select "
            + LOGGED_STATEMENT
            + " from mysql.general_log where command_type in ('Query', 'Execute') order by event_time");
  }

  /** How many rows each table of a database has. */
  public Map<String, Long> rowCounts(String database) {
    String counting =
        tables(database).stream()
            .map(
                table ->
                    "select concat('%2$s ', count(*)) from `%1$s`.`%2$s`"
                        .formatted(database, table))
            .collect(Collectors.joining(" union all "));
    Map<String, Long> counts = new TreeMap<>();
    for (String count : column(counting)) {
      counts.put(count.split(" ")[0], Long.valueOf(count.split(" ")[1]));
    }
    return counts;
  }

  /** The tables of a database. */
  public List<String> tables(String database) {
    return column(
        "select table_name from information_schema.tables where table_schema = ?"
            + " order by table_name",
        database);
  }
}
