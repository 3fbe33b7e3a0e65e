package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.CalendarDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Days to be locked.
 *
 * @param startsOn the first of them
 * @param endsOn the last of them
 */
public record AttendanceLockInput(
    @NotNull @CalendarDay LocalDate startsOn, @NotNull @CalendarDay LocalDate endsOn) {}
