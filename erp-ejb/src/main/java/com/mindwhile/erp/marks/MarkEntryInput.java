package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a student reached, as the teacher enters it.
 *
 * @param marks with SCORED and only then, from 0 to the assessment's maximum
 */
public record MarkEntryInput(
    @NotNull Long studentId,
    @NotNull MarkStatus status,
    @Digits(integer = 6, fraction = 2) BigDecimal marks,
    @Size(min = 1, max = 255) @SingleLine String note) {}
