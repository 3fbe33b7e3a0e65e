package com.mindwhile.erp.school.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.Weekday;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmanacTest {

  /** A school of the Gulf: closed on Friday and Saturday. */
  private final Almanac almanac =
      new Almanac(
          EnumSet.of(
              Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY),
          List.of(),
          List.of(term("2026-06-01", "2026-06-30"), term("2026-07-15", "2026-08-31")),
          List.of(holiday("Founders' Day", "2026-06-10", "2026-06-12")));

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, OUT_OF_TERM,",
    "2026-06-01, SCHOOL_DAY,",
    "2026-06-05, CLOSED_WEEKDAY,",
    "2026-06-06, CLOSED_WEEKDAY,",
    "2026-06-07, SCHOOL_DAY,",
    "2026-06-09, SCHOOL_DAY,",
    "2026-06-10, HOLIDAY, Founders' Day",
    "2026-06-12, CLOSED_WEEKDAY, Founders' Day",
    "2026-06-14, SCHOOL_DAY,",
    "2026-06-30, SCHOOL_DAY,",
    "2026-07-01, OUT_OF_TERM,",
    "2026-07-15, SCHOOL_DAY,"
  })
  void saysWhatADayIs(LocalDate day, DayKind kind, String holiday) {
    assertThat(almanac.day(day)).isEqualTo(new DayView(day, kind, null, null, holiday));
  }

  private static Term term(String first, String last) {
    return new Term(new TermInput(1L, first, LocalDate.parse(first), LocalDate.parse(last)));
  }

  private static Holiday holiday(String name, String first, String last) {
    return new Holiday(new HolidayInput(name, LocalDate.parse(first), LocalDate.parse(last)));
  }
}
