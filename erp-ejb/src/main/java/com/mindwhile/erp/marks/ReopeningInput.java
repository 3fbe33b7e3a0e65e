package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why marks are reopened. */
public record ReopeningInput(@NotBlank @Size(max = 500) @SingleLine String reason) {}
