package com.mindwhile.erp.shared;

import java.time.LocalDate;

/**
 * A day of the week. One of our own beside {@link java.time.DayOfWeek}, because the API document
 * describes the types of the archive alone.
 */
public enum Weekday {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  /** The one a day is. */
  public static Weekday of(LocalDate day) {
    return valueOf(day.getDayOfWeek().name());
  }
}
