package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;

/**
 * A day of the school's calendar.
 *
 * @param academicYearId the year it is in; null outside of every year
 * @param termId the term it is in; null outside of every term
 * @param holiday the name of the holiday on it, if there is one
 */
public record DayView(
    LocalDate day, DayKind kind, Long academicYearId, Long termId, String holiday) {

  /**
   * Checks that the school teaches on it.
   *
   * @throws RuleBrokenException saying what it is instead
   */
  public void requireSchoolDay() {
    switch (kind) {
      case OUT_OF_TERM -> throw new RuleBrokenException("The day is in no term");
      case CLOSED_WEEKDAY ->
          throw new RuleBrokenException("The school is closed on that day of the week");
      case HOLIDAY -> throw new RuleBrokenException("The day is a holiday: " + holiday);
      case SCHOOL_DAY -> {
        // as it is to be
      }
    }
  }
}
