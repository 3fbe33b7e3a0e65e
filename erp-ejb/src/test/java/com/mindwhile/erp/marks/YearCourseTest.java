package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class YearCourseTest {

  private static final long AUTUMN = 1;
  private static final long SPRING = 2;

  @Test
  void termsCountTheSame() {
    List<YearCourse> courses =
        YearCourse.of(
            List.of(result(AUTUMN, 7, "Maths", "80"), result(SPRING, 7, "Maths", "90.01")));

    assertThat(courses).hasSize(1);
    assertThat(courses.get(0).terms()).isEqualTo(2);
    assertThat(Percentages.shown(courses.get(0).fraction())).isEqualTo(new BigDecimal("85.01"));
    assertThat(courses.get(0).latest().termId()).isEqualTo(SPRING);
  }

  @Test
  void theYearIsReckonedFromWhatWasNotRoundedYet() {
    YearCourse year =
        YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", BigFraction.of(100, 3)),
                    result(SPRING, 7, "Maths", BigFraction.of(10013, 300))))
            .get(0);

    // 33.3333… and 33.37666…: exactly 33.355, which half up is 33.36
    assertThat(year.fraction()).isEqualTo(BigFraction.of(6671, 200));
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("33.36"));
  }

  @Test
  void andNotFromWhatIsShown() {
    YearCourse year =
        YearCourse.of(
                List.of(result(AUTUMN, 7, "Maths", "70.005"), result(SPRING, 7, "Maths", "80.004")))
            .get(0);

    // 75.0045; the mean of 70.01 and 80.00, as they are shown, would go up
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("75.00"));
  }

  @Test
  void aTermWithoutResultDoesNotCount() {
    YearCourse year =
        YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", (BigFraction) null),
                    result(SPRING, 7, "Maths", "64")))
            .get(0);

    assertThat(year.terms()).isEqualTo(1);
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("64.00"));
    assertThat(YearCourse.of(List.of(result(AUTUMN, 7, "Maths", (BigFraction) null)))).isEmpty();
  }

  @Test
  void aTermCountsOnceHoweverManyResultsItHas() {
    YearCourse year =
        YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", "60"),
                    result(AUTUMN, 7, "Maths", "80"),
                    result(SPRING, 7, "Maths", "90")))
            .get(0);

    assertThat(year.terms()).isEqualTo(2);
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("80.00"));
    assertThat(year.line(BigDecimal.ZERO).fraction()).isEqualTo(BigFraction.of(80));
  }

  @Test
  void theAverageOfATermIsNotRoundedEither() {
    YearCourse year =
        YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", "70.00"),
                    result(AUTUMN, 7, "Maths", "70.01"),
                    result(SPRING, 7, "Maths", "80.00")))
            .get(0);

    // 75.0025; with an autumn of 70.01, as it would be shown, it would go up
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("75.00"));
  }

  @Test
  void aResultThatIsNoneDoesNotCountInItsTermEither() {
    YearCourse year =
        YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", (BigFraction) null),
                    result(AUTUMN, 7, "Maths", "80"),
                    result(SPRING, 7, "Maths", "90")))
            .get(0);

    assertThat(year.terms()).isEqualTo(2);
    assertThat(Percentages.shown(year.fraction())).isEqualTo(new BigDecimal("85.00"));
  }

  @Test
  void coursesAreBySubject() {
    assertThat(
            YearCourse.of(
                List.of(
                    result(AUTUMN, 7, "Maths", "80"),
                    result(AUTUMN, 8, "Art", "90"),
                    result(SPRING, 7, "Maths", "80"))))
        .extracting(course -> course.latest().subject())
        .containsExactly("Art", "Maths");
  }

  private static PublishedResult result(long term, long course, String subject, String value) {
    return result(term, course, subject, Percentages.exact(new BigDecimal(value)));
  }

  private static PublishedResult result(
      long term, long course, String subject, BigFraction fraction) {
    return new PublishedResult(
        1,
        new TaughtCourse(1, course, 1, term, 1, subject, subject + " 7", "T", BigDecimal.ONE),
        new CourseResult(
            1,
            fraction,
            fraction == null ? null : Percentages.shown(fraction),
            fraction == null ? null : "B",
            fraction == null ? null : new BigDecimal("3.00"),
            fraction == null ? null : 1,
            1));
  }
}
