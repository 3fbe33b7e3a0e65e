package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void coursesCountByTheirCredits() {
    Transcript transcript =
        new Transcript(
            List.of(line(1, "3", "90", "4"), line(2, "1.5", "75.5", "3"), line(3, "1", "60", "1")));

    // (270 + 113.25 + 60) / 5.5 = 80.5909…
    assertThat(transcript.average()).isEqualTo(new BigDecimal("80.59"));
    // (12 + 4.5 + 1) / 5.5 = 3.1818…
    assertThat(transcript.gpa()).isEqualTo(new BigDecimal("3.18"));
  }

  @Test
  void halfAHundredthGoesUp() {
    Transcript transcript =
        new Transcript(List.of(line(1, "1", "80.01", "3.67"), line(2, "1", "80.02", "3.68")));

    assertThat(transcript.average()).isEqualTo(new BigDecimal("80.02")); // 80.015
    assertThat(transcript.gpa()).isEqualTo(new BigDecimal("3.68")); // 3.675
  }

  @Test
  void whatHasNoResultOrNoCreditsDoesNotCount() {
    Transcript transcript =
        new Transcript(
            List.of(
                line(1, "2", "70", "2"),
                line(2, "0", "100", "4"),
                new Transcript.Line(3, BigDecimal.ONE, null, null)));

    assertThat(transcript.average()).isEqualTo(new BigDecimal("70.00"));
    assertThat(transcript.gpa()).isEqualTo(new BigDecimal("2.00"));
  }

  @Test
  void aCourseWithTwoResultsCountsOnceByTheirMean() {
    Transcript transcript =
        new Transcript(
            List.of(
                line(1, "2", "90", "4"), // before its credits were changed
                line(1, "3", "71", "2"),
                line(2, "1", "60", "1"),
                new Transcript.Line(2, BigDecimal.ONE, null, null)));

    // (3 × 80.5 + 60) / 4 = 75.375
    assertThat(transcript.average()).isEqualTo(new BigDecimal("75.38"));
    // (3 × 3 + 1) / 4
    assertThat(transcript.gpa()).isEqualTo(new BigDecimal("2.50"));
  }

  @Test
  void withoutResultsThereIsNoAverage() {
    assertThat(new Transcript(List.of()).average()).isNull();
    assertThat(new Transcript(List.of()).gpa()).isNull();
  }

  private static Transcript.Line line(
      long course, String credits, String percentage, String points) {
    return new Transcript.Line(
        course,
        new BigDecimal(credits),
        Percentages.exact(new BigDecimal(percentage)),
        new BigDecimal(points));
  }
}
