package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeBandsTest {

  private static final GradeBands LETTERS =
      GradeBands.of(List.of(band("C", "0", "0"), band("A", "4", "90"), band("B", "3", "74.5")));

  @ParameterizedTest
  @CsvSource({
    "100, A",
    "90.00, A",
    "89.99, B",
    "74.50, B",
    "74.49, C",
    "0.01, C",
    "0, C",
  })
  void giveEachPercentageItsGrade(BigDecimal percentage, String grade) {
    assertThat(LETTERS.of(percentage).grade()).isEqualTo(grade);
  }

  @Test
  void areTheBestFirst() {
    assertThat(LETTERS.bands()).extracting(GradeBand::grade).containsExactly("A", "B", "C");
  }

  @Test
  void leaveNoPercentageWithoutGrade() {
    assertThatThrownBy(() -> GradeBands.of(List.of(band("A", "4", "50"))))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The lowest band of the scale does not begin at 0");
  }

  @Test
  void haveEachGradeAndEachBoundOnce() {
    assertThatThrownBy(() -> GradeBands.of(List.of(band("A", "4", "0"), band("A", "3", "50"))))
        .hasMessage("A grade is in the scale twice");
    assertThatThrownBy(() -> GradeBands.of(List.of(band("A", "4", "0"), band("B", "3", "0.00"))))
        .hasMessage("Two bands of the scale begin at the same percentage");
  }

  private static GradeBandInput band(String grade, String points, String lowerBound) {
    return new GradeBandInput(grade, new BigDecimal(points), new BigDecimal(lowerBound));
  }
}
