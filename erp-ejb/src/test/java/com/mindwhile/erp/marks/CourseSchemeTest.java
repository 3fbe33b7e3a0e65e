package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseSchemeTest {

  private static final long TESTS = 1;

  @Test
  void gradesAndRanksGoByThePercentageShown() {
    GradeBands bands =
        GradeBands.of(
            List.of(
                new GradeBandInput("A", new BigDecimal("4"), new BigDecimal("90")),
                new GradeBandInput("F", BigDecimal.ZERO, BigDecimal.ZERO)));

    List<CourseResult> results =
        CourseScheme.results(
            new CourseCalculation(Map.of(TESTS, new BigDecimal("100"))),
            bands,
            Map.of(
                11L, List.of(scored("899.95")), // 89.995 is shown as 90.00
                12L, List.of(scored("900")),
                13L, List.of(scored("899.94")),
                14L,
                    List.of(
                        new CountedMark(TESTS, MarkStatus.EXCUSED, null, new BigDecimal("1000")))));

    assertThat(results)
        .extracting(
            CourseResult::studentId,
            CourseResult::percentage,
            CourseResult::grade,
            CourseResult::rank,
            CourseResult::ranked)
        .containsExactly(
            tuple(11L, new BigDecimal("90.00"), "A", 1, 3),
            tuple(12L, new BigDecimal("90.00"), "A", 1, 3),
            tuple(13L, new BigDecimal("89.99"), "F", 3, 3),
            tuple(14L, null, null, null, 3));
  }

  private static CountedMark scored(String marks) {
    return new CountedMark(TESTS, MarkStatus.SCORED, new BigDecimal(marks), new BigDecimal("1000"));
  }
}
