package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A published result, as a row of a list.
 *
 * @param teacher who taught it
 * @param credits how much the course counts among others
 * @param percentage to two decimals; null if nothing counted
 * @param points the grade points
 * @param rank 1 for the highest percentage of the course section; null if the school shows no ranks
 */
public record ResultView(
    long id,
    long studentId,
    String firstName,
    String lastName,
    long courseSectionId,
    long courseId,
    long sectionId,
    long termId,
    String subject,
    String course,
    String teacher,
    BigDecimal credits,
    BigDecimal percentage,
    String grade,
    BigDecimal points,
    Integer rank,
    Instant publishedAt) {

  /** The same without the rank. */
  ResultView unranked() {
    return new ResultView(
        id,
        studentId,
        firstName,
        lastName,
        courseSectionId,
        courseId,
        sectionId,
        termId,
        subject,
        course,
        teacher,
        credits,
        percentage,
        grade,
        points,
        null,
        publishedAt);
  }
}
