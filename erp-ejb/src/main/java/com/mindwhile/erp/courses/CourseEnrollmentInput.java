package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.CalendarDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Where a student differs from the section.
 *
 * @param attends true for a student of another section who attends, false for one of the section
 *     who does not
 * @param entryDate the first day of that
 * @param exitDate the first day no longer; null while no end is planned
 */
public record CourseEnrollmentInput(
    @NotNull Long studentId,
    @NotNull Boolean attends,
    @NotNull @CalendarDay LocalDate entryDate,
    @CalendarDay LocalDate exitDate) {}
