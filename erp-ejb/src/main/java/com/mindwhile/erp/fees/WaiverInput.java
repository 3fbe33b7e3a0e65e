package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** How much of an invoice somebody proposes to waive. */
public record WaiverInput(
    @NotNull Long invoiceId,
    @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount,
    @NotBlank @Size(max = 255) @SingleLine String reason) {}
