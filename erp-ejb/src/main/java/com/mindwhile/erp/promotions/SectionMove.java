package com.mindwhile.erp.promotions;

import jakarta.validation.constraints.NotNull;

/**
 * That the students of a section go to another.
 *
 * @param sectionId one of the year that ends
 * @param toSectionId one of the year that follows
 */
public record SectionMove(@NotNull Long sectionId, @NotNull Long toSectionId) {}
