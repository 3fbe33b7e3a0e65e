package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a fee is for, as the office writes it down. @param name unique */
public record FeeHeadInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @Size(max = 255) @SingleLine String description) {}
