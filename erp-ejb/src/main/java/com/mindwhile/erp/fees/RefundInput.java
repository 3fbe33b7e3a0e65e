package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Money somebody proposes to pay back.
 *
 * @param paymentId of which payment's advance
 * @param reference the number of the cheque or transfer
 */
public record RefundInput(
    @NotNull Long paymentId,
    @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount,
    @NotNull PaymentMethod method,
    @Size(min = 1, max = 100) @SingleLine String reference,
    @NotBlank @Size(max = 255) @SingleLine String reason) {}
