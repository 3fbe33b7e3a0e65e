package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes the rows of registers by JDBC, each register in a transaction: the statements by which the
 * product writes, in its order and with values as long as its own, as batches that the driver makes
 * one statement each of, with or without what the product asks in between.
 */
final class PlainRegisters implements Contestant {

  private static final String ACTOR = "head@t2.example";

  private static final String MAKE =
      "insert into attendance_registers (section_id, course_section_id, period_id, lesson, day,"
          + " created_at, created_by, updated_at, updated_by)"
          + " select s.id, null, null, '', ?, ?, ?, ?, ? from sections s where s.id = ?"
          + " on duplicate key update"
          + " attendance_registers.id = last_insert_id(attendance_registers.id)";

  private static final String MARK =
      "insert into attendance_marks (register_id, student_id, section_id, day, code_id,"
          + " minutes_late, note) values (?, ?, ?, ?, 1, null, null)";

  private static final String CHANGE =
      "insert into attendance_changes (register_id, student_id, at, actor, request_id, code_before,"
          + " code_after, minutes_late, note) values (?, ?, ?, ?, ?, null, 'P', null, null)";

  private static final String MARKED =
      "update attendance_registers set version = version + 1, marked_at = ?, marked_by = ?,"
          + " updated_at = ?, updated_by = ? where id = ? and not exists"
          + " (select 1 from attendance_locks k where k.starts_on <= ? and k.ends_on >= ?)";

  private static final String SETTINGS =
      "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
          + "&prepStmtCacheSqlLimit=8192&connectionTimeZone=UTC";

  private final String name;
  private final DatabaseServer server;
  private final String database;
  private final RegisterDays days;
  private final List<Question> questions;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  /**
   * A contestant.
   *
   * @param questions what is asked once the register is held
   */
  PlainRegisters(
      String name,
      DatabaseServer server,
      String database,
      RegisterDays days,
      List<Question> questions) {
    this.name = name;
    this.server = server;
    this.database = database;
    this.days = days;
    this.questions = questions;
  }

  @Override
  public String name() {
    return name;
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

  private void write(Connection connection, RegisterDays.Occasion occasion) throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    long register = make(connection, occasion, now);
    for (Question question : questions) {
      question.ask(connection, register, occasion.day());
    }
    try (PreparedStatement marked = connection.prepareStatement(MARKED)) {
      marked.setObject(1, now);
      marked.setString(2, ACTOR);
      marked.setObject(3, now);
      marked.setString(4, ACTOR);
      marked.setLong(5, register);
      marked.setObject(6, occasion.day());
      marked.setObject(7, occasion.day());
      marked.executeUpdate();
    }
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
    String request = UUID.randomUUID().toString();
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      for (long student : occasion.students().toArray()) {
        change.setLong(1, register);
        change.setLong(2, student);
        change.setObject(3, now);
        change.setString(4, ACTOR);
        change.setString(5, request);
        change.addBatch();
      }
      change.executeBatch();
    }
  }

  private static long make(Connection connection, RegisterDays.Occasion occasion, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement make =
        connection.prepareStatement(MAKE, Statement.RETURN_GENERATED_KEYS)) {
      make.setObject(1, occasion.day());
      make.setObject(2, now);
      make.setString(3, ACTOR);
      make.setObject(4, now);
      make.setString(5, ACTOR);
      make.setLong(6, occasion.section());
      make.executeUpdate();
      try (ResultSet key = make.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
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
