package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a student has reached in an academic year.
 *
 * @param courses each with its terms taken together
 * @param average of the percentages, by credits; null without results
 * @param gpa the average of the grade points, by credits; null without results
 * @param rank 1 for the highest average of the section; null if the school shows no ranks
 * @param ranked how many students of the section have a rank
 */
public record YearResultView(
    long studentId,
    long academicYearId,
    List<YearCourseView> courses,
    BigDecimal average,
    BigDecimal gpa,
    Integer rank,
    Integer ranked) {

  /** Copies the list. */
  public YearResultView {
    courses = List.copyOf(courses);
  }
}
