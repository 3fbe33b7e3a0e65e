package com.mindwhile.erp.school.calendar;

/** What a day is to the school. */
public enum DayKind {
  /** The school teaches. */
  SCHOOL_DAY,
  /** A day of the week on which the school is closed. */
  CLOSED_WEEKDAY,
  /** A holiday. */
  HOLIDAY,
  /** Outside of every term. */
  OUT_OF_TERM
}
