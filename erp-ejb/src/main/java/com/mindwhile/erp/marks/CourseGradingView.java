package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Versioned;
import java.util.List;

/**
 * How a course is graded.
 *
 * @param gradingScale the name of the scale
 * @param categories their weights add up to 100
 */
public record CourseGradingView(
    long courseId,
    int version,
    long gradingScaleId,
    String gradingScale,
    List<CategoryView> categories)
    implements Versioned {

  /** Copies the list. */
  public CourseGradingView {
    categories = List.copyOf(categories);
  }
}
