package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money that was received today.
 *
 * @param reference the number of the cheque or transfer
 * @param allocations which invoices it is for; those due first if null. What is left over is an
 *     advance
 */
public record PaymentInput(
    @NotNull Long studentId,
    @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount,
    @NotNull PaymentMethod method,
    @Size(min = 1, max = 100) @SingleLine String reference,
    @Size(max = 100) List<@NotNull @Valid AllocationInput> allocations) {}
