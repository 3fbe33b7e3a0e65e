package com.mindwhile.erp.bench;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/**
 * Fills a school with students past the application: the same rows for the same number, each
 * enrolled in one of the school's sections.
 */
public final class StudentRows {

  private static final int BATCH = 500;
  private static final int SECTION_SIZE = 40;
  private static final String STAMP =
      "'2026-01-01 00:00:00', 'bench', '2026-01-01 00:00:00', 'bench'";

  private final DatabaseServer server;

  /** On that database server. */
  public StudentRows(DatabaseServer server) {
    this.server = server;
  }

  /** Makes the students that are missing up to that number; others are left alone. */
  public void fill(String database, int students) throws SQLException {
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int present =
          number(statement, "select coalesce(max(id), 0) from students where id <= " + students);
      if (present >= students) {
        return;
      }
      statement.execute(
          "insert ignore into academic_years (id, name, starts_on, ends_on, created_at, created_by, updated_at, updated_by) values (1, 'Bench', '2020-01-01', '2099-12-31', %s)"
              .formatted(STAMP));
      for (int grade = 1; grade <= 12; grade++) {
        statement.execute(
            "insert ignore into grade_levels (name, position, created_at, created_by, updated_at, updated_by) values ('Grade %1$d', %1$d, %2$s)"
                .formatted(grade, STAMP));
      }
      int sections = (students + SECTION_SIZE - 1) / SECTION_SIZE;
      for (int section = 1; section <= sections; section++) {
        statement.execute(
            "insert ignore into sections (id, name, academic_year_id, grade_level_id, created_at, created_by, updated_at, updated_by) select %1$d, '%2$d', 1, id, %4$s from grade_levels where name = 'Grade %3$d'"
                .formatted(section, section, section % 12 + 1, STAMP));
      }
      for (int from = present + 1; from <= students; from += BATCH) {
        int to = Math.min(students, from + BATCH - 1);
        statement.execute(students(from, to));
        statement.execute(enrollments(from, to));
        connection.commit();
      }
      statement.execute("analyze table students, enrollments, sections");
      connection.commit();
    }
  }

  private static String students(int from, int to) {
    StringJoiner rows = new StringJoiner(", ");
    for (int id = from; id <= to; id++) {
      rows.add(
          "(%1$d, 'A%1$06d', 'First%1$d', 'Last%2$d', '2012-03-04', '%3$s', 's%1$d@school.example', '+1555%1$07d', '%1$d Long Street', 'Town', 'ENROLLED', %4$s)"
              .formatted(id, id % 97, id % 2 == 0 ? "MALE" : "FEMALE", STAMP));
    }
    return "insert into students (id, admission_number, first_name, last_name, birth_date, gender, email, phone, address_line1, city, status, created_at, created_by, updated_at, updated_by) values "
        + rows;
  }

  private static String enrollments(int from, int to) {
    StringJoiner rows = new StringJoiner(", ");
    for (int id = from; id <= to; id++) {
      rows.add(
          "(%d, %d, '2026-01-01', 'Admission', %s)"
              .formatted(id, (id - 1) / SECTION_SIZE + 1, STAMP));
    }
    return "insert into enrollments (student_id, section_id, entry_date, entry_reason, created_at, created_by, updated_at, updated_by) values "
        + rows;
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
