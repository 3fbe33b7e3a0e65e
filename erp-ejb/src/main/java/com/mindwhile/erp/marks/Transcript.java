package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What several courses come to together. Each counts by its credits, and once: of a student who
 * changed the section in a term, or has two teachers, the mean of its results does, by the credits
 * of the last. What has no result or no credits does not count.
 */
record Transcript(List<Line> lines) {

  /**
   * A result of a course.
   *
   * @param fraction the percentage before it was rounded; null without a result
   * @param points the grade points; null without a result
   */
  record Line(long courseId, BigDecimal credits, BigFraction fraction, BigDecimal points) {}

  Transcript {
    lines = lines.stream().filter(line -> line.fraction() != null).toList();
  }

  /** The average of the percentages, as it is shown; null if nothing counts. */
  BigDecimal average() {
    return mean(Line::fraction);
  }

  /** The average of the grade points, as it is shown; null if nothing counts. */
  BigDecimal gpa() {
    return mean(line -> Percentages.exact(line.points()));
  }

  private BigDecimal mean(Function<Line, BigFraction> value) {
    BigFraction sum = BigFraction.ZERO;
    BigFraction credits = BigFraction.ZERO;
    for (List<Line> course :
        lines.stream().collect(Collectors.groupingBy(Line::courseId)).values()) {
      BigFraction weight = Percentages.exact(course.get(course.size() - 1).credits());
      sum = sum.add(weight.multiply(Percentages.mean(course.stream().map(value).toList())));
      credits = credits.add(weight);
    }
    return credits.equals(BigFraction.ZERO) ? null : Percentages.shown(sum.divide(credits));
  }
}
