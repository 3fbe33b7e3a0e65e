package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void equalValuesHaveTheSameRankAndLeaveOneOut() {
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("a", new BigDecimal("90.00"));
    values.put("b", new BigDecimal("80"));
    values.put("c", new BigDecimal("80.00"));
    values.put("d", new BigDecimal("79.99"));
    values.put("e", null);

    assertThat(Ranking.of(values)).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
  }

  @Test
  void aloneOneIsFirst() {
    assertThat(Ranking.of(Map.of("a", BigDecimal.ZERO))).isEqualTo(Map.of("a", 1));
    assertThat(Ranking.of(Map.of())).isEmpty();
  }
}
