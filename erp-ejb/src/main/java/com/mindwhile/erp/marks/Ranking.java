package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is first: the highest value has rank 1, equal ones have the same, and after two of them one
 * rank is left out (1, 2, 2, 4).
 */
final class Ranking {

  private Ranking() {}

  /**
   * The ranks.
   *
   * @param values those with none have no rank
   */
  static <K> Map<K, Integer> of(Map<K, BigDecimal> values) {
    Map<K, Integer> ranks = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null) {
            long better =
                values.values().stream()
                    .filter(other -> other != null && other.compareTo(value) > 0)
                    .count();
            ranks.put(key, (int) better + 1);
          }
        });
    return ranks;
  }
}
