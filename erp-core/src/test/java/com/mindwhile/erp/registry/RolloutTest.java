package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloutTest {

  @Test
  void isTheSameAfterItWasStored() {
    for (Rollout rollout :
        new Rollout[] {
          Rollout.of(10),
          new Rollout(3, 2, 0, Set.of(7L, 12L), List.of(5, 50), null, true),
          new Rollout(1, null, 5, null, null, 3_600, false)
        }) {
      assertThat(Rollout.parse(rollout.text())).isEqualTo(rollout);
    }
  }

  @Test
  void isReadAsAnEarlierReleaseStoredIt() {
    assertThat(Rollout.parse("10")).isEqualTo(Rollout.of(10));
    assertThat(Rollout.parse("{\"maxConcurrent\":4,\"maxFailures\":1,\"canaries\":[7]}"))
        .isEqualTo(new Rollout(4, null, 1, Set.of(7L), List.of(4), null, false));
  }

  @Test
  void firstWaveHasAsManyAsRunAtTheSameTimeUnlessSaid() {
    assertThat(Rollout.of(10).waveSizes()).containsExactly(10);
  }

  @Test
  void waitsForItsTimeOrForSomebody() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    Rollout pausing = new Rollout(1, null, null, null, null, 90, false);
    Rollout gated = new Rollout(1, null, null, null, null, null, true);

    assertThat(pausing.waits()).isTrue();
    assertThat(pausing.resumesAt(noon)).isEqualTo(noon.plusSeconds(90));
    assertThat(gated.waits()).isTrue();
    assertThat(gated.resumesAt(noon)).isNull();
    assertThat(Rollout.of(1).waits()).isFalse();
  }

  @Test
  void toleratesNoCanaryThatFailsAndNotTooManyOthers() {
    Rollout rollout = new Rollout(1, null, 2, null, null, null, false);

    assertThat(rollout.tolerates(0, 2)).isTrue();
    assertThat(rollout.tolerates(0, 3)).isFalse();
    assertThat(rollout.tolerates(1, 1)).isFalse();
    assertThat(Rollout.of(1).tolerates(0, 1_000)).isTrue();
  }

  @Test
  void eitherPausesOrWaitsForSomebody() {
    PlanMigration both =
        new PlanMigration(null, null, null, null, null, null, null, null, 60, true);

    assertThatThrownBy(() -> Rollout.of(both)).isInstanceOf(InvalidInputException.class);
  }
}
