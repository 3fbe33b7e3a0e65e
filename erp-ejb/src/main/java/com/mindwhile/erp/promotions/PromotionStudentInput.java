package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What becomes of one student.
 *
 * @param toSectionId the section of the next year they come to; if it is not said, the one of the
 *     others who are promoted or, for who repeats, the one of the present name
 * @param reason why; needed for who leaves
 */
public record PromotionStudentInput(
    @NotNull PromotionDecision decision,
    Long toSectionId,
    @Size(min = 1, max = 100) @SingleLine String reason) {}
