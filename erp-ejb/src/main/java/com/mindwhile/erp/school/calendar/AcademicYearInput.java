package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An academic year as the office writes it down.
 *
 * @param name such as {@code 2026/27}, unique in the school
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record AcademicYearInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @CalendarDay LocalDate startsOn,
    @NotNull @CalendarDay LocalDate endsOn) {}
