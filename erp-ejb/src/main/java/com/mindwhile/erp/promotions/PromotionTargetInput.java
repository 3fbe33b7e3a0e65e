package com.mindwhile.erp.promotions;

import jakarta.validation.constraints.NotNull;

/**
 * Where the students of a section go.
 *
 * @param toSectionId a section of the next year and a higher grade level
 */
public record PromotionTargetInput(@NotNull Long toSectionId) {}
