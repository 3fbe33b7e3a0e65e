package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * By what the results of a course are reckoned.
 *
 * @param scale the name of the scale
 * @param categories in their order
 */
record CourseScheme(String scale, GradeBands bands, List<AssessmentCategory> categories) {

  CourseScheme {
    categories = List.copyOf(categories);
  }

  /** The results of all students, with their ranks. */
  List<CourseResult> results(Map<Long, List<CountedMark>> marks) {
    CourseCalculation calculation =
        new CourseCalculation(
            categories.stream()
                .collect(Collectors.toMap(AssessmentCategory::id, AssessmentCategory::weight)));
    return results(calculation, bands, marks);
  }

  /** The same by any weights and bands. */
  static List<CourseResult> results(
      CourseCalculation calculation, GradeBands bands, Map<Long, List<CountedMark>> marks) {
    Map<Long, BigFraction> fractions = new TreeMap<>();
    Map<Long, BigDecimal> shown = new HashMap<>();
    marks.forEach(
        (student, its) -> {
          BigFraction fraction = calculation.percentage(its).orElse(null);
          fractions.put(student, fraction);
          shown.put(student, fraction == null ? null : Percentages.shown(fraction));
        });
    Map<Long, Integer> ranks = Ranking.of(shown);
    List<CourseResult> results = new ArrayList<>();
    fractions.forEach(
        (student, fraction) -> {
          BigDecimal percentage = shown.get(student);
          GradeBand band = percentage == null ? null : bands.of(percentage);
          results.add(
              new CourseResult(
                  student,
                  fraction,
                  percentage,
                  band == null ? null : band.grade(),
                  band == null ? null : band.points(),
                  ranks.get(student),
                  ranks.size()));
        });
    return results;
  }

  /** The weights, to be written down. */
  List<PublishedWeight> published() {
    return categories.stream()
        .map(category -> new PublishedWeight(category.name(), category.weight()))
        .toList();
  }
}
