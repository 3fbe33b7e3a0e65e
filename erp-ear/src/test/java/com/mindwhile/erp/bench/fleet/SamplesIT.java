package com.mindwhile.erp.bench.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.OnMicroOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bench makes of the times it took. */
@OnMicroOnly
class SamplesIT {

  private final Samples samples = new Samples();

  /** In the second round the machine was ten times as slow. */
  @BeforeEach
  void threeRounds() {
    samples.add("a", 20);
    samples.add("b", 10);
    samples.add("a", 220);
    samples.add("b", 100);
    samples.add("a", 30);
    samples.add("b", 14);
  }

  @Test
  void theMedianIsThatOfOnesOwnTurns() {
    assertThat(samples.median("a")).isEqualTo(30);
    assertThat(samples.median("b")).isEqualTo(14);
    assertThat(samples.text("a")).isEqualTo("30.0 (20.0-220.0, 3 times)");
  }

  @Test
  void theSpeedIsTheMedianOfRounds() {
    assertThat(samples.speed("a", "b")).isEqualTo(14.0 / 30);
    assertThat(samples.speed("b", "b")).isEqualTo(1);
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    samples.add("a", 40);

    assertThat(samples.median("a")).isEqualTo(35);
  }
}
