package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Which register of a school comes next: those of all its sections on one day, then those of the
 * day before. The school has the students of {@link com.mindwhile.erp.bench.StudentRows}, forty in
 * each section.
 */
final class RegisterDays {

  /** The academic year begins, and {@link #openEveryDay} has all of them enrolled from then on. */
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private final LocalDate last;
  private final AtomicInteger next = new AtomicInteger();

  /** Up to that day. */
  RegisterDays(LocalDate last) {
    this.last = last;
  }

  /** A register that is not there yet. */
  record Occasion(LocalDate day, long section) {

    /** The students of the section. */
    LongStream students() {
      long first = (section - 1) * RegisterSettings.MARKS + 1;
      return LongStream.range(first, first + RegisterSettings.MARKS);
    }
  }

  Occasion next() {
    return occasion(next.getAndIncrement());
  }

  /** The one that comes with that number, the first of which is 0. */
  Occasion occasion(int number) {
    LocalDate day = last.minusDays(number / RegisterSettings.SECTIONS);
    if (day.isBefore(FIRST)) {
      throw new IllegalStateException("There are no more days from " + FIRST + " to " + last);
    }
    return new Occasion(day, number % RegisterSettings.SECTIONS + 1L);
  }

  /** Opens a school on every day of the week, in one term of its year. */
  static void openEveryDay(DatabaseServer server, String database) throws SQLException {
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into terms (academic_year_id, name, starts_on, ends_on, created_at, created_by,"
              + " updated_at, updated_by) select id, 'Bench', starts_on, ends_on, created_at,"
              + " created_by, updated_at, updated_by from academic_years");
      statement.execute("update enrollments set entry_date = '" + FIRST + "'");
      statement.execute(
          "update school_settings set school_days ="
              + " 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY'");
    }
  }
}
