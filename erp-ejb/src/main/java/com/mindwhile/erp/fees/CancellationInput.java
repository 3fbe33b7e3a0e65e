package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an invoice is withdrawn. */
public record CancellationInput(@NotBlank @Size(max = 255) @SingleLine String reason) {}
