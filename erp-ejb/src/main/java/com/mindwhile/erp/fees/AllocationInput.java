package com.mindwhile.erp.fees;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** A part of a payment for an invoice. */
public record AllocationInput(
    @NotNull Long invoiceId,
    @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount) {}
