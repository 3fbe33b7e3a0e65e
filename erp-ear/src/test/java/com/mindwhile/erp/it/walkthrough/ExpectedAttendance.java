package com.mindwhile.erp.it.walkthrough;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is marked of whom on which day, and what it adds up to. */
final class ExpectedAttendance {

  /** The days for which one of ten has an excuse. */
  static final SchoolYear.Span ILL =
      new SchoolYear.Span("Ill", LocalDate.of(2024, 11, 11), LocalDate.of(2024, 11, 15));

  private static final int LATE_FROM = 930;
  private static final int ABSENT_FROM = 960;
  private static final int EXCUSED_FROM = 990;

  private ExpectedAttendance() {}

  /** What reports count, and the rate they show. */
  record Counts(long enrolledDays, long present, long late, long absent, long excused) {

    Counts plus(Counts other) {
      return new Counts(
          enrolledDays + other.enrolledDays,
          present + other.present,
          late + other.late,
          absent + other.absent,
          excused + other.excused);
    }

    BigDecimal rate() {
      return Ratio.of((present + late) * 100, present + late + absent + excused).shown();
    }
  }

  /** The code the teacher hands in: P, L, A or E. */
  static String code(Pupil pupil, LocalDate day) {
    int of1000 = Dice.of(1000, 1, pupil.number(), day.toEpochDay());
    if (of1000 < LATE_FROM) {
      return "P";
    }
    if (of1000 < ABSENT_FROM) {
      return "L";
    }
    return of1000 < EXCUSED_FROM ? "A" : "E";
  }

  /** How many minutes late. */
  static int minutes(Pupil pupil, LocalDate day) {
    return 1 + Dice.of(20, 2, pupil.number(), day.toEpochDay());
  }

  /** Whether the first day's register is corrected for that student: came late after all. */
  static boolean isCorrected(Pupil pupil, LocalDate day) {
    return pupil.number() % SchoolYear.STUDENTS_OF_SECTION == 0
        && pupil.number() < SchoolYear.STUDENTS
        && day.equals(SchoolYear.PERIODS.get(0).first());
  }

  /** Whether the office has an excuse for those days. */
  static boolean hasExcuse(Pupil pupil) {
    return pupil.number() % 10 == 0 && pupil.number() < SchoolYear.STUDENTS;
  }

  /** The counts of a student on some school days. */
  static Counts of(Pupil pupil, List<LocalDate> days) {
    long present = 0;
    long late = 0;
    long absent = 0;
    long excused = 0;
    long enrolled = 0;
    for (LocalDate day : days) {
      if (!pupil.isOn(day)) {
        continue;
      }
      enrolled++;
      String code = isCorrected(pupil, day) ? "L" : code(pupil, day);
      if (code.equals("A") && hasExcuse(pupil) && ILL.has(day)) {
        code = "E";
      }
      switch (code) {
        case "P" -> present++;
        case "L" -> late++;
        case "A" -> absent++;
        default -> excused++;
      }
    }
    return new Counts(enrolled, present, late, absent, excused);
  }

  /** The counts of several students. */
  static Counts of(List<Pupil> pupils, List<LocalDate> days) {
    return pupils.stream()
        .map(pupil -> of(pupil, days))
        .reduce(new Counts(0, 0, 0, 0, 0), Counts::plus);
  }
}
