package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An excuse as the office writes it down.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param code one that counts as excused, such as {@code E}
 */
public record ExcuseInput(
    @NotNull Long studentId,
    @NotNull @CalendarDay LocalDate startsOn,
    @NotNull @CalendarDay LocalDate endsOn,
    @NotNull @Pattern(regexp = "[A-Z0-9]{1,10}") String code,
    @Size(min = 1, max = 255) @SingleLine String note) {}
