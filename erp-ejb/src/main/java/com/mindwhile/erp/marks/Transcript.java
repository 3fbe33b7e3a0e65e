package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What several courses come to together. Each counts by its credits; one without a result or
 * without credits does not.
 */
record Transcript(List<Line> lines) {

  /**
   * A course.
   *
   * @param fraction the percentage before it was rounded; null without a result
   * @param points the grade points; null without a result
   */
  record Line(BigDecimal credits, BigFraction fraction, BigDecimal points) {}

  Transcript {
    lines =
        lines.stream()
            .filter(line -> line.fraction() != null && line.credits().signum() > 0)
            .toList();
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
    if (lines.isEmpty()) {
      return null;
    }
    BigFraction sum = BigFraction.ZERO;
    BigFraction credits = BigFraction.ZERO;
    for (Line line : lines) {
      BigFraction weight = Percentages.exact(line.credits());
      sum = sum.add(weight.multiply(value.apply(line)));
      credits = credits.add(weight);
    }
    return Percentages.shown(sum.divide(credits));
  }
}
