package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a student has reached in a term.
 *
 * @param courses the published results
 * @param average of the percentages, by credits, each course once; null without results
 * @param gpa the average of the grade points, by credits, each course once; null without results
 * @param rank 1 for the highest average of the section; null if the school shows no ranks
 * @param ranked how many students of the section have a rank
 */
public record TermResultView(
    long studentId,
    long termId,
    List<TermCourseView> courses,
    BigDecimal average,
    BigDecimal gpa,
    Integer rank,
    Integer ranked) {

  /** Copies the list. */
  public TermResultView {
    courses = List.copyOf(courses);
  }
}
