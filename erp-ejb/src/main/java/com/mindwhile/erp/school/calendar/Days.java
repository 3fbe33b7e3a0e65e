package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;

/**
 * Days in a row, in the school's time zone.
 *
 * @param first the first day
 * @param last the last day, which belongs to them
 */
public record Days(LocalDate first, LocalDate last) {

  /**
   * Checks their order.
   *
   * @throws RuleBrokenException if the last day is before the first
   */
  public Days {
    if (last.isBefore(first)) {
      throw new RuleBrokenException("The last day is before the first day");
    }
  }

  /** Whether a day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether all the others are among them. */
  public boolean cover(Days others) {
    return contains(others.first) && contains(others.last);
  }

  /** Whether there is a day that belongs to both. */
  public boolean overlap(Days others) {
    return !first.isAfter(others.last) && !others.first.isAfter(last);
  }

  /** The days as people read them. */
  @Override
  public String toString() {
    return first + " to " + last;
  }
}
