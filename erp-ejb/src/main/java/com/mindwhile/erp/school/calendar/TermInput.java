package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A term as the office writes it down.
 *
 * @param academicYearId the year it is part of, for good
 * @param name unique in its year
 * @param startsOn its first day, in the year
 * @param endsOn its last day, in the year
 */
public record TermInput(
    @NotNull Long academicYearId,
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @CalendarDay LocalDate startsOn,
    @NotNull @CalendarDay LocalDate endsOn) {}
