package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalTime;

/**
 * A period.
 *
 * @param startsAt the time at which it begins, every day
 * @param endsAt the time at which it ends
 */
public record PeriodView(long id, int version, String name, LocalTime startsAt, LocalTime endsAt)
    implements Versioned {}
