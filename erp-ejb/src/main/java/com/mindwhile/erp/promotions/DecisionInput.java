package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is decided about one student.
 *
 * @param toSectionId where who stays at the school goes; null for who does not
 * @param note why, for the school alone
 */
public record DecisionInput(
    @NotNull Outcome outcome,
    Long toSectionId,
    @Size(min = 1, max = 255) @SingleLine String note) {}
