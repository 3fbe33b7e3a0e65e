package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * An academic year.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param current whether it is the one the school is in: see {@link CurrentPeriods}
 */
public record AcademicYearView(
    long id, int version, String name, LocalDate startsOn, LocalDate endsOn, boolean current)
    implements Versioned {

  /** Whether a day is one of it. */
  public boolean has(LocalDate day) {
    return new Days(startsOn, endsOn).contains(day);
  }
}
