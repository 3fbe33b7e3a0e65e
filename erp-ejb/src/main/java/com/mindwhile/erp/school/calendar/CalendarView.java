package com.mindwhile.erp.school.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the school's calendar.
 *
 * @param from its first day
 * @param to its last day
 * @param schoolDays on how many of its days the school teaches
 * @param days its days, each once
 */
public record CalendarView(LocalDate from, LocalDate to, int schoolDays, List<DayView> days) {

  /** Copies the list. */
  public CalendarView {
    days = List.copyOf(days);
  }
}
