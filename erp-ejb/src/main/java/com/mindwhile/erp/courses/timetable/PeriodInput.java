package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;

/**
 * A period as the office writes it down.
 *
 * @param name unique in the school, such as {@code 3}
 * @param startsAt the time at which it begins, every day
 * @param endsAt the time at which it ends
 */
public record PeriodInput(
    @NotBlank @Size(max = 40) @SingleLine String name,
    @NotNull LocalTime startsAt,
    @NotNull LocalTime endsAt) {}
