package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes the rows of registers by JDBC, each register in a transaction: the product's statements in
 * its order, as batches that the driver makes one statement each of, without what the product asks
 * before and after.
 */
final class PlainRegisters implements Contestant {

  private static final String MAKE =
      "insert into attendance_registers (day, section_id, lesson, created_at, created_by,"
          + " updated_at, updated_by) values (?, ?, '', ?, 'bench', ?, 'bench')"
          + " on duplicate key update id = id";

  private static final String HOLD =
      "select id from attendance_registers where section_id = ? and day = ? and lesson = ''"
          + " for update";

  private static final String MARK =
      "insert into attendance_marks (register_id, student_id, section_id, day, code_id,"
          + " minutes_late, note) values (?, ?, ?, ?, 1, null, null)";

  private static final String CHANGE =
      "insert into attendance_changes (register_id, student_id, at, actor, request_id, code_before,"
          + " code_after, minutes_late, note) values (?, ?, ?, 'bench', 'bench', null, 'P', null,"
          + " null)";

  private static final String MARKED =
      "update attendance_registers set version = version + 1, marked_at = ?, marked_by = 'bench',"
          + " updated_at = ?, updated_by = 'bench' where id = ?";

  private static final String SETTINGS =
      "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
          + "&prepStmtCacheSqlLimit=8192&connectionTimeZone=UTC";

  private final DatabaseServer server;
  private final String database;
  private final RegisterDays days;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  PlainRegisters(DatabaseServer server, String database, RegisterDays days) {
    this.server = server;
    this.database = database;
    this.days = days;
  }

  @Override
  public String name() {
    return "JDBC batch";
  }

  @Override
  public void hand() throws SQLException {
    Connection connection = idle.poll();
    if (connection == null) {
      connection =
          DriverManager.getConnection(
              server.url(database) + SETTINGS, server.user(), server.password());
      connection.setAutoCommit(false);
    }
    write(connection, days.next());
    connection.commit();
    idle.add(connection);
  }

  private static void write(Connection connection, RegisterDays.Occasion occasion)
      throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    try (PreparedStatement make = connection.prepareStatement(MAKE)) {
      make.setObject(1, occasion.day());
      make.setLong(2, occasion.section());
      make.setObject(3, now);
      make.setObject(4, now);
      make.executeUpdate();
    }
    long register = hold(connection, occasion);
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      for (long student : occasion.students().toArray()) {
        mark.setLong(1, register);
        mark.setLong(2, student);
        mark.setLong(3, occasion.section());
        mark.setObject(4, occasion.day());
        mark.addBatch();
      }
      mark.executeBatch();
    }
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      for (long student : occasion.students().toArray()) {
        change.setLong(1, register);
        change.setLong(2, student);
        change.setObject(3, now);
        change.addBatch();
      }
      change.executeBatch();
    }
    try (PreparedStatement marked = connection.prepareStatement(MARKED)) {
      marked.setObject(1, now);
      marked.setObject(2, now);
      marked.setLong(3, register);
      marked.executeUpdate();
    }
  }

  private static long hold(Connection connection, RegisterDays.Occasion occasion)
      throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setLong(1, occasion.section());
      hold.setObject(2, occasion.day());
      try (ResultSet row = hold.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : idle) {
      connection.close();
    }
  }
}
