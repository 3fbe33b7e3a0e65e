package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseCalculationTest {

  private static final long TESTS = 1;
  private static final long HOMEWORK = 2;
  private static final long PROJECT = 3;

  private final CourseCalculation calculation =
      new CourseCalculation(
          Map.of(
              TESTS, new BigDecimal("50"),
              HOMEWORK, new BigDecimal("30"),
              PROJECT, new BigDecimal("20")));

  @Test
  void categoriesCountByTheirWeights() {
    // 50 × 0.8 + 30 × 0.9 + 20 × 0.5
    assertThat(
            shown(
                scored(TESTS, "40", "50"), scored(HOMEWORK, "9", "10"), scored(PROJECT, "5", "10")))
        .isEqualByComparingTo("77.00");
  }

  @Test
  void inACategoryMarksAreAddedUp() {
    // (10 + 80) of (10 + 100), not the average of 100 % and 80 %
    assertThat(shown(scored(TESTS, "10", "10"), scored(TESTS, "80", "100")))
        .isEqualByComparingTo("81.82");
  }

  @Test
  void anExcusedMarkLeavesTheOthersToCount() {
    // of two homeworks one counts
    assertThat(
            shown(
                scored(TESTS, "40", "50"),
                scored(HOMEWORK, "5", "10"),
                other(HOMEWORK, MarkStatus.EXCUSED, "10"),
                scored(PROJECT, "10", "10")))
        .isEqualByComparingTo("75.00"); // 40 + 15 + 20
  }

  @Test
  void aCategoryThatIsExcusedAltogetherLeavesItsWeightToTheOthers() {
    // (50 × 0.8 + 20 × 0.5) of 70
    assertThat(
            shown(
                scored(TESTS, "40", "50"),
                other(HOMEWORK, MarkStatus.EXCUSED, "10"),
                scored(PROJECT, "5", "10")))
        .isEqualByComparingTo("71.43");
  }

  @Test
  void aCategoryWithoutAssessmentsDoesAsWell() {
    assertThat(shown(scored(TESTS, "40", "50"), scored(PROJECT, "5", "10")))
        .isEqualByComparingTo("71.43");
  }

  @Test
  void anAbsentMarkCountsAsNothingOfTheMaximum() {
    // 50 × 0.8 + 30 × (5 of 20) + 20 × 0.5
    assertThat(
            shown(
                scored(TESTS, "40", "50"),
                scored(HOMEWORK, "5", "10"),
                other(HOMEWORK, MarkStatus.ABSENT, "10"),
                scored(PROJECT, "5", "10")))
        .isEqualByComparingTo("57.50");
  }

  @Test
  void aZeroIsAZero() {
    assertThat(shown(scored(TESTS, "0", "50"), scored(HOMEWORK, "10", "10")))
        .isEqualByComparingTo("37.50"); // 30 of 80
  }

  @Test
  void whoIsExcusedFromEverythingHasNoResult() {
    assertThat(calculation.percentage(List.of(other(TESTS, MarkStatus.EXCUSED, "10")))).isEmpty();
    assertThat(calculation.percentage(List.of())).isEmpty();
  }

  @Test
  void nothingIsRoundedOnTheWay() {
    CourseCalculation thirds =
        new CourseCalculation(
            Map.of(TESTS, new BigDecimal("33.33"), HOMEWORK, new BigDecimal("66.67")));

    assertThat(
            thirds
                .percentage(List.of(scored(TESTS, "1", "3"), scored(HOMEWORK, "2", "3")))
                .orElseThrow())
        // 33.33 × 1/3 + 66.67 × 2/3 = 166.67 / 3
        .isEqualTo(BigFraction.of(16667, 300));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.33", // 33.333…
    "2, 3, 66.67", // 66.666…
    "1, 8, 12.50",
    "200.25, 1000, 20.03", // 20.025: half a hundredth goes up
    "899.95, 1000, 90.00", // 89.995
    "899.94, 1000, 89.99",
    "10, 10, 100.00",
    "0, 10, 0.00",
  })
  void halfAHundredthGoesUpAtTheEnd(String marks, String of, String percentage) {
    assertThat(shown(scored(TESTS, marks, of))).isEqualTo(new BigDecimal(percentage));
  }

  private BigDecimal shown(CountedMark... marks) {
    return Percentages.shown(calculation.percentage(List.of(marks)).orElseThrow());
  }

  private static CountedMark scored(long category, String marks, String of) {
    return new CountedMark(category, MarkStatus.SCORED, new BigDecimal(marks), new BigDecimal(of));
  }

  private static CountedMark other(long category, MarkStatus status, String of) {
    return new CountedMark(category, status, null, new BigDecimal(of));
  }
}
