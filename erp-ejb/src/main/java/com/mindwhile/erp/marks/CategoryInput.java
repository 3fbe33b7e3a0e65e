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
 * A category of assessments as the school lays it down.
 *
 * @param id of a category there is; null for a new one
 * @param weight in per cent
 */
public record CategoryInput(
    Long id,
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal weight) {}
