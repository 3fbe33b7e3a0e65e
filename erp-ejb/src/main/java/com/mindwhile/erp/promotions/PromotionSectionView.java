package com.mindwhile.erp.promotions;

import java.time.Instant;

/**
 * A section of a promotion.
 *
 * @param toSectionId where its students go unless decided otherwise; null if there is no such
 *     section, or its grade level is the last
 * @param undoableUntil until when it can be taken back, once it is done
 * @param promoting how many students go on
 * @param repeating how many stay
 * @param graduating how many have finished
 * @param leaving how many leave
 * @param undecided how many go on or stay and have no section to go to
 */
public record PromotionSectionView(
    long sectionId,
    String gradeLevel,
    String sectionName,
    Long toSectionId,
    SectionStatus status,
    Instant doneAt,
    Instant undoableUntil,
    long promoting,
    long repeating,
    long graduating,
    long leaving,
    long undecided) {}
