package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloutTest {

  @Test
  void isTheSameAfterItWasStored() {
    for (Rollout rollout :
        new Rollout[] {
          Rollout.of(10), new Rollout(3, 0, Set.of(7L, 12L)), new Rollout(1, 5, null)
        }) {
      assertThat(Rollout.parse(rollout.text())).isEqualTo(rollout);
    }
  }

  @Test
  void isReadAsAnEarlierReleaseStoredIt() {
    assertThat(Rollout.parse("10")).isEqualTo(Rollout.of(10));
  }
}
