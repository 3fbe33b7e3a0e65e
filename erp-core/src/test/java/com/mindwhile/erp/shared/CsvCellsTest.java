package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"})
  void disarmsFormulas(String text) {
    assertThat(CsvCells.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "＝1", "a", "'a", "'", "", "''=1"})
  void readsWhatItWrote(String text) {
    assertThat(CsvCells.plain(CsvCells.of(text))).isEqualTo(text);
  }

  @Test
  void leavesOtherTextAlone() {
    assertThat(CsvCells.of("a=1")).isEqualTo("a=1");
    assertThat(CsvCells.of("")).isEmpty();
    assertThat(CsvCells.of(null)).isEmpty();
    assertThat(CsvCells.of(7)).isEqualTo("7");
    assertThat(CsvCells.of(new BigDecimal("-7.50"))).isEqualTo("-7.50");
  }
}
