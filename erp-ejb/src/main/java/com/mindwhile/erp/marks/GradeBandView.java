package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A grade and from which percentage on it is given.
 *
 * @param points what the grade counts in an average of grade points
 * @param lowerBound the least percentage of the band
 */
public record GradeBandView(String grade, BigDecimal points, BigDecimal lowerBound) {}
