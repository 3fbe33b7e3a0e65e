package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the marks of a student in a course come to. In each category it is the marks reached of
 * those that could be reached, in all its assessments together. The categories count by their
 * weights; one in which nothing counts for the student counts for nothing, and the others for more.
 */
final class CourseCalculation {

  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Map<Long, BigDecimal> weights;

  /**
   * By these weights.
   *
   * @param weights by category
   */
  CourseCalculation(Map<Long, BigDecimal> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The percentage before it is rounded; empty if the student is excused from everything. */
  Optional<BigFraction> percentage(Collection<CountedMark> marks) {
    Map<Long, List<CountedMark>> byCategory =
        marks.stream()
            .filter(mark -> mark.status() != MarkStatus.EXCUSED)
            .collect(Collectors.groupingBy(CountedMark::categoryId));
    BigFraction weighted = BigFraction.ZERO;
    BigFraction weight = BigFraction.ZERO;
    for (Map.Entry<Long, List<CountedMark>> category : byCategory.entrySet()) {
      BigFraction itsWeight = Percentages.exact(weights.get(category.getKey()));
      weighted = weighted.add(itsWeight.multiply(share(category.getValue())));
      weight = weight.add(itsWeight);
    }
    return byCategory.isEmpty()
        ? Optional.empty()
        : Optional.of(weighted.divide(weight).multiply(HUNDRED));
  }

  private static BigFraction share(List<CountedMark> marks) {
    return Percentages.exact(sum(marks, CountedMark::reached))
        .divide(Percentages.exact(sum(marks, CountedMark::maxMarks)));
  }

  private static BigDecimal sum(List<CountedMark> marks, Function<CountedMark, BigDecimal> what) {
    return marks.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
