package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentCategoryTest {

  @ParameterizedTest
  @CsvSource({"60, 40", "33.33, 66.67", "99.99, 0.01"})
  void weightsThatAddUpMakeUpACourse(BigDecimal one, BigDecimal other) {
    AssessmentCategory.requireWhole(List.of(category("Tests", one), category("Homework", other)));
  }

  @ParameterizedTest
  @CsvSource({"60, 39.99, 99.99", "60, 40.01, 100.01", "50, 30, 80", "100, 100, 200"})
  void othersAreRefused(BigDecimal one, BigDecimal other, String sum) {
    assertThatThrownBy(
            () ->
                AssessmentCategory.requireWhole(
                    List.of(category("Tests", one), category("Homework", other))))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The weights add up to " + sum + ", not to 100");
  }

  @Test
  void namesAndIdsAreThereOnce() {
    BigDecimal half = BigDecimal.valueOf(50);
    assertThatThrownBy(
            () ->
                AssessmentCategory.requireWhole(
                    List.of(category("Tests", half), category("tests ", half))))
        .hasMessage("Two categories have the same name");
    assertThatThrownBy(
            () ->
                AssessmentCategory.requireWhole(
                    List.of(
                        new CategoryInput(7L, "Tests", half), new CategoryInput(7L, "Quiz", half))))
        .hasMessage("A category is there twice");
  }

  private static CategoryInput category(String name, BigDecimal weight) {
    return new CategoryInput(null, name, weight);
  }
}
