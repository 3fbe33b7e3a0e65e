package com.mindwhile.erp.fees;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * What the school lays down for its fees.
 *
 * @param approvalLimit up to which who proposes a waiver or refund may approve it as well
 * @param lateFeeAmount the amount of a late fee
 * @param lateFeePercent the percentage of what is outstanding that comes on top
 * @param lateFeeGraceDays how many days after the due day nothing is charged yet
 */
public record FeePolicyInput(
    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal approvalLimit,
    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal lateFeeAmount,
    @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal lateFeePercent,
    @NotNull @Min(0) @Max(365) Integer lateFeeGraceDays) {}
