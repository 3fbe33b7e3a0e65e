package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * What a student has reached in a course section.
 *
 * @param percentage to two decimals; null if nothing counts
 * @param points the grade points
 * @param rank 1 for the highest percentage; null if the school shows no ranks
 */
public record CourseResultView(
    long studentId,
    String firstName,
    String lastName,
    BigDecimal percentage,
    String grade,
    BigDecimal points,
    Integer rank) {}
