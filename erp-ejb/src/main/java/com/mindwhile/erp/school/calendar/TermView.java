package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * A term.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param current whether it is the one the school is in: see {@link CurrentPeriods}
 */
public record TermView(
    long id,
    int version,
    long academicYearId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean current)
    implements Versioned {}
