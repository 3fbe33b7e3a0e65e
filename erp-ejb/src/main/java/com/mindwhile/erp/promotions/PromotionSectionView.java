package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;

/**
 * A section of a promotion.
 *
 * @param decision what usually becomes of its students
 * @param toSectionId where they usually go; null if they graduate, or if that is open
 * @param promoting how many go on to a higher grade level
 * @param repeating how many stay in the grade level
 * @param graduating how many have finished
 * @param leaving how many leave before the end
 * @param undecided how many of those who stay at the school have no section to go to yet
 * @param detail what stood against what was tried last; null if nothing
 * @param undoableUntil until when it can be undone; null unless it is promoted
 */
public record PromotionSectionView(
    long sectionId,
    int version,
    String gradeLevel,
    String sectionName,
    PromotionSectionStatus status,
    PromotionDecision decision,
    Long toSectionId,
    String toGradeLevel,
    String toSectionName,
    long promoting,
    long repeating,
    long graduating,
    long leaving,
    long undecided,
    String detail,
    Instant promotedAt,
    Instant undoableUntil)
    implements Versioned {}
