package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;
import java.util.List;

/**
 * A promotion.
 *
 * @param sectionId null for the whole school
 * @param effectiveOn the first day students are no longer in their old sections
 * @param sections how far each section is, and what becomes of how many of its students
 */
public record PromotionView(
    long id,
    int version,
    long fromAcademicYearId,
    long toAcademicYearId,
    Long sectionId,
    LocalDate effectiveOn,
    List<PromotionSectionView> sections)
    implements Versioned {}
