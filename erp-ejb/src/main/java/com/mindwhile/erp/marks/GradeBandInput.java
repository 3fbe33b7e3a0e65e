package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A grade as the school lays it down.
 *
 * @param grade such as {@code A} or {@code 1}
 * @param points what the grade counts in an average of grade points
 * @param lowerBound the least percentage of the band
 */
public record GradeBandInput(
    @NotBlank @Size(max = 10) @SingleLine String grade,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal points,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal lowerBound) {}
