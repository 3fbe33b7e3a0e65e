package com.mindwhile.erp.promotions;

import java.time.Instant;

/**
 * A promotion as a row of a list.
 *
 * @param step what was begun last; null while nothing was
 * @param total how many sections it has
 */
public record PromotionSummary(
    long id,
    int version,
    long academicYearId,
    String academicYear,
    long toAcademicYearId,
    String toAcademicYear,
    PromotionStatus status,
    PromotionStep step,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    long total) {}
