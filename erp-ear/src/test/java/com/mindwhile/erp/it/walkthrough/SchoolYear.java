package com.mindwhile.erp.it.walkthrough;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happens when and to whom: 600 students in three sections of each of eight grades, of whom
 * four leave when the second term begins, when four others come.
 */
final class SchoolYear {

  static final int GRADES = 8;
  static final int SECTIONS_OF_GRADE = 3;
  static final int SECTIONS = GRADES * SECTIONS_OF_GRADE;
  static final int STUDENTS_OF_SECTION = 25;
  static final int STUDENTS = SECTIONS * STUDENTS_OF_SECTION;
  static final int TERMS = 2;
  static final List<String> LETTERS = List.of("A", "B", "C");
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 8, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2025, 7, 31);
  static final LocalDate NEXT_FIRST_DAY = LAST_DAY.plusDays(1);
  static final LocalDate NEXT_LAST_DAY = LAST_DAY.plusYears(1);
  static final List<Span> PERIODS =
      List.of(
          new Span("Autumn", LocalDate.of(2024, 9, 2), LocalDate.of(2025, 1, 31)),
          new Span("Spring", LocalDate.of(2025, 2, 3), LocalDate.of(2025, 6, 20)));
  static final List<Span> HOLIDAYS =
      List.of(
          Span.day("Unity Day", LocalDate.of(2024, 10, 3)),
          new Span("Autumn break", LocalDate.of(2024, 10, 21), LocalDate.of(2024, 10, 25)),
          new Span("Winter break", LocalDate.of(2024, 12, 23), LocalDate.of(2025, 1, 3)),
          new Span("Spring break", LocalDate.of(2025, 4, 14), LocalDate.of(2025, 4, 25)),
          Span.day("Labour Day", LocalDate.of(2025, 5, 1)),
          new Span("Ascension", LocalDate.of(2025, 5, 29), LocalDate.of(2025, 5, 30)),
          Span.day("Whit Monday", LocalDate.of(2025, 6, 9)));

  private static final List<Integer> LEFT_BY_ONE = List.of(4, 8, 12, 16);
  private static final List<Integer> JOINED_BY_ONE = List.of(5, 9, 13, 17);

  private SchoolYear() {}

  /** Days with a name. */
  record Span(String name, LocalDate first, LocalDate last) {

    static Span day(String name, LocalDate day) {
      return new Span(name, day, day);
    }

    boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** Who is there from the first day. */
  static List<Pupil> beginners() {
    return IntStream.range(0, STUDENTS)
        .mapToObj(
            number -> {
              int section = number / STUDENTS_OF_SECTION;
              boolean leaves =
                  LEFT_BY_ONE.contains(section)
                      && number % STUDENTS_OF_SECTION == STUDENTS_OF_SECTION - 1;
              return new Pupil(number, section, FIRST_DAY, leaves ? PERIODS.get(1).first() : null);
            })
        .toList();
  }

  /** Who leaves when the second term begins. */
  static List<Pupil> leavers() {
    return beginners().stream().filter(pupil -> pupil.exit() != null).toList();
  }

  /** Who comes when the second term begins. */
  static List<Pupil> joiners() {
    return IntStream.range(0, JOINED_BY_ONE.size())
        .mapToObj(
            it -> new Pupil(STUDENTS + it, JOINED_BY_ONE.get(it), PERIODS.get(1).first(), null))
        .toList();
  }

  /** Everybody who is there at any time. */
  static List<Pupil> all() {
    return Stream.concat(beginners().stream(), joiners().stream()).toList();
  }

  /** Who is in a section on a day. */
  static List<Pupil> roll(int section, LocalDate day) {
    return all().stream().filter(it -> it.section() == section && it.isOn(day)).toList();
  }

  /** Who is there on a day. */
  static List<Pupil> roll(LocalDate day) {
    return all().stream().filter(it -> it.isOn(day)).toList();
  }

  /** On which days of a term the school teaches. */
  static List<LocalDate> days(int term) {
    Span period = PERIODS.get(term);
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .filter(day -> HOLIDAYS.stream().noneMatch(holiday -> holiday.has(day)))
        .toList();
  }

  /** On which days of the year the school teaches. */
  static List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (int term = 0; term < TERMS; term++) {
      days.addAll(days(term));
    }
    return days;
  }
}
