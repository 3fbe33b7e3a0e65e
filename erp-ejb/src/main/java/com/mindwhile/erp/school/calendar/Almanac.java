package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Weekday;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the school has laid down about some days, and what follows for each of them: it teaches on
 * the days of its week that are in a term and no holiday.
 *
 * @param week the days of the week on which the school is open
 * @param years the academic years these days are in
 * @param terms the terms
 * @param holidays the holidays
 */
record Almanac(
    Set<Weekday> week, List<AcademicYear> years, List<Term> terms, List<Holiday> holidays) {

  DayView day(LocalDate day) {
    Optional<Term> term = terms.stream().filter(it -> it.days().contains(day)).findFirst();
    Optional<Holiday> holiday = holidays.stream().filter(it -> it.days().contains(day)).findFirst();
    return new DayView(
        day,
        kind(day, term.isPresent(), holiday.isPresent()),
        years.stream()
            .filter(it -> it.days().contains(day))
            .map(AcademicYear::id)
            .findFirst()
            .orElse(null),
        term.map(Term::id).orElse(null),
        holiday.map(Holiday::name).orElse(null));
  }

  private DayKind kind(LocalDate day, boolean inTerm, boolean onHoliday) {
    if (!inTerm) {
      return DayKind.OUT_OF_TERM;
    }
    if (!week.contains(Weekday.of(day))) {
      return DayKind.CLOSED_WEEKDAY;
    }
    return onHoliday ? DayKind.HOLIDAY : DayKind.SCHOOL_DAY;
  }
}
