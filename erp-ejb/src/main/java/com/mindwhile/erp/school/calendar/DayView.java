package com.mindwhile.erp.school.calendar;

import java.time.LocalDate;

/**
 * A day of the school's calendar.
 *
 * @param academicYearId the year it is in; null outside of every year
 * @param termId the term it is in; null outside of every term
 * @param holiday the name of the holiday on it, if there is one
 */
public record DayView(
    LocalDate day, DayKind kind, Long academicYearId, Long termId, String holiday) {}
