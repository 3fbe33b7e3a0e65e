package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a student has reached in a course section.
 *
 * @param fraction the percentage before it is rounded; null if nothing counts, as are percentage,
 *     grade, points and rank then
 * @param ranked how many students have a rank
 */
record CourseResult(
    long studentId,
    BigFraction fraction,
    BigDecimal percentage,
    String grade,
    BigDecimal points,
    Integer rank,
    int ranked) {

  CourseResultView view(String firstName, String lastName, boolean withRank) {
    return new CourseResultView(
        studentId, firstName, lastName, percentage, grade, points, withRank ? rank : null);
  }
}
