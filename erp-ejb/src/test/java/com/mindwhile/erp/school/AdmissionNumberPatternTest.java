package com.mindwhile.erp.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionNumberPatternTest {

  @Test
  void writesYearAndPaddedNumber() {
    AdmissionNumberPattern pattern = new AdmissionNumberPattern("{year}-{number:5}");
    assertThat(pattern.format(2026, 42)).isEqualTo("2026-00042");
    assertThat(pattern.format(2026, 1_234_567)).isEqualTo("2026-1234567");
    assertThat(pattern.sequence(2026)).isEqualTo("admission-number:2026");
  }

  @Test
  void canDoWithoutYearAndPadding() {
    AdmissionNumberPattern pattern = new AdmissionNumberPattern("GW/{number}");
    assertThat(pattern.format(2026, 42)).isEqualTo("GW/42");
    assertThat(pattern.sequence(2026)).isEqualTo("admission-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{year}",
        "{number:0}",
        "{number}{number}",
        "{year}{year}{number}",
        "a b{number}",
        "{number}$1",
        "{month}{number}",
        "ABCDEFGHIJKLMNOPQ{number}"
      })
  void refusesWhatMakesNoGoodNumbers(String text) {
    assertThatThrownBy(() -> new AdmissionNumberPattern(text))
        .isInstanceOf(RuleBrokenException.class);
  }
}
