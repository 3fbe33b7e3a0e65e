package com.mindwhile.erp.promotions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A promotion in a list.
 *
 * @param sectionId null for the whole school
 */
public record PromotionSummary(
    long id,
    int version,
    long fromAcademicYearId,
    long toAcademicYearId,
    Long sectionId,
    LocalDate effectiveOn,
    Instant createdAt) {}
