package com.mindwhile.erp.promotions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What is to be promoted.
 *
 * @param academicYearId the year that ends
 * @param toAcademicYearId the year the students go to
 * @param sectionIds sections of the first year; null for all that are not promoted yet
 */
public record PromotionInput(
    @NotNull Long academicYearId,
    @NotNull Long toAcademicYearId,
    @Size(min = 1, max = 500) Set<@NotNull Long> sectionIds) {}
