package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A holiday as the office writes it down.
 *
 * @param startsOn its first day
 * @param endsOn its last day, which may be the first
 */
public record HolidayInput(
    @NotBlank @Size(max = 100) @SingleLine String name,
    @NotNull @CalendarDay LocalDate startsOn,
    @NotNull @CalendarDay LocalDate endsOn) {}
