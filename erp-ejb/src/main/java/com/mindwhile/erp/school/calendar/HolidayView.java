package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * A holiday.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record HolidayView(long id, int version, String name, LocalDate startsOn, LocalDate endsOn)
    implements Versioned {}
