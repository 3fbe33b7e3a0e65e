package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A published result.
 *
 * @param teacher who taught it
 * @param credits how much the course counts among others
 * @param percentage to two decimals; null if nothing counted
 * @param points the grade points
 * @param rank 1 for the highest percentage of the course section; null if the school shows no ranks
 * @param ranked how many students have a rank
 */
public record TermCourseView(
    long resultId,
    long courseSectionId,
    long courseId,
    String subject,
    String course,
    String teacher,
    BigDecimal credits,
    BigDecimal percentage,
    String grade,
    BigDecimal points,
    Integer rank,
    Integer ranked) {}
