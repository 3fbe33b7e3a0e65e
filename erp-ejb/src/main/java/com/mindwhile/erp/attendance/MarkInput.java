package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is to stand in a register about a student.
 *
 * @param code one of the school's codes, such as {@code P}
 * @param minutesLate only with a code that counts as late
 */
public record MarkInput(
    @NotNull Long studentId,
    @NotNull @Pattern(regexp = "[A-Z0-9]{1,10}") String code,
    @Min(1) @Max(600) Integer minutesLate,
    @Size(min = 1, max = 255) @SingleLine String note) {}
