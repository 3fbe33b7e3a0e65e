package com.mindwhile.erp.fees;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** A line of an instalment. */
public record FeeLineInput(
    @NotNull Long feeHeadId,
    @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount) {}
