package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.PageRequest.Order;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortKeysTest {

  private static final SortKeys KEYS =
      new SortKeys(
          Map.of("id", List.of("s.id"), "lastName", List.of("s.lastName", "s.firstName")),
          "lastName",
          "s.id");

  @Test
  void hasAUsualOrder() {
    assertThat(KEYS.orderBy(List.of())).isEqualTo(" order by s.lastName, s.firstName, s.id");
  }

  @Test
  void turnsTheWholeOrderRound() {
    assertThat(KEYS.orderBy(List.of(new Order("lastName", true))))
        .isEqualTo(" order by s.lastName desc, s.firstName desc, s.id desc");
  }

  @Test
  void ordersByWhatWasAskedForAlone() {
    assertThat(KEYS.orderBy(List.of(new Order("lastName", false), new Order("id", true))))
        .isEqualTo(" order by s.lastName, s.id desc");
  }
}
