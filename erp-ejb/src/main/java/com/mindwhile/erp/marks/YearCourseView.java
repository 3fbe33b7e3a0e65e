package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * What a student has reached in a course in a year.
 *
 * @param terms of how many terms there is a result
 * @param percentage the average of the terms, to two decimals
 * @param grade by the scale the last of the terms was published with
 */
public record YearCourseView(
    long courseId,
    String subject,
    String course,
    BigDecimal credits,
    int terms,
    BigDecimal percentage,
    String grade,
    BigDecimal points) {}
