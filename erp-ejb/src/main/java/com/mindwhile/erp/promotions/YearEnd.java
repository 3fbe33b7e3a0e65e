package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;

/**
 * The change from one year to another.
 *
 * @param lastDay the last day of the year that ends
 * @param entryDate the first day of the year the students go to
 */
record YearEnd(LocalDate lastDay, LocalDate entryDate) {

  /**
   * Checks the order of the years.
   *
   * @throws RuleBrokenException if the second does not begin after the first has ended
   */
  YearEnd {
    if (!entryDate.isAfter(lastDay)) {
      throw new RuleBrokenException("The year to go to begins after the other has ended");
    }
  }

  static YearEnd between(AcademicYearView from, AcademicYearView to) {
    return new YearEnd(from.endsOn(), to.startsOn());
  }

  /** The first day on which nobody is in a section of the year that ends. */
  LocalDate exitDate() {
    return lastDay.plusDays(1);
  }
}
