package com.mindwhile.erp.school;

/** For what a school keeps its attendance registers. */
public enum AttendanceMode {
  /** One for each section and day. */
  DAILY,
  /** One for each course section and period. */
  PERIOD
}
