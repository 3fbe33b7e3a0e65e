package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A course of a year: the average of its terms, each of which counts the same, reckoned from the
 * fractions the published percentages were rounded from. A term with several results of the course,
 * of a student who changed the section, is their average.
 *
 * @param latest the result of the last term that has one
 * @param terms of how many terms there is a result
 * @param fraction the average before it is rounded
 */
record YearCourse(PublishedResult latest, int terms, BigFraction fraction) {

  /**
   * The courses of a student's year. Those without any result are left out.
   *
   * @param results in the order of the terms
   */
  static List<YearCourse> of(List<PublishedResult> results) {
    return results.stream()
        .filter(result -> result.fraction() != null)
        .collect(
            Collectors.groupingBy(
                PublishedResult::courseId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(YearCourse::together)
        .sorted(
            Comparator.comparing((YearCourse it) -> it.latest().subject())
                .thenComparing(it -> it.latest().course()))
        .toList();
  }

  private static YearCourse together(List<PublishedResult> results) {
    List<BigFraction> terms =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedResult::termId,
                    Collectors.mapping(PublishedResult::fraction, Collectors.toList())))
            .values()
            .stream()
            .map(Percentages::mean)
            .toList();
    return new YearCourse(results.get(results.size() - 1), terms.size(), Percentages.mean(terms));
  }

  /** How it counts among others; points are those of its grade. */
  Transcript.Line line(BigDecimal points) {
    return new Transcript.Line(latest.courseId(), latest.credits(), fraction, points);
  }

  YearCourseView view(GradeBand band) {
    return new YearCourseView(
        latest.courseId(),
        latest.subject(),
        latest.course(),
        latest.credits(),
        terms,
        Percentages.shown(fraction),
        band.grade(),
        band.points());
  }
}
