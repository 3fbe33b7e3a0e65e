package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.registry.OutcomeTally.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTallyTest {

  private final OutcomeTally tally =
      new OutcomeTally(
          List.of(
              new Count(0, OutcomeStatus.COMPLETED, 1),
              new Count(0, OutcomeStatus.FAILED, 1),
              new Count(1, OutcomeStatus.FAILED, 2),
              new Count(2, OutcomeStatus.STARTED, 1),
              new Count(3, OutcomeStatus.WAITING, 5)));

  @Test
  void countsWhatBecameOfTheSchools() {
    assertThat(tally.total()).isEqualTo(10);
    assertThat(tally.failed()).isEqualTo(3);
    assertThat(tally.failedCanaries()).isEqualTo(1);
    assertThat(tally.open()).isEqualTo(6);
    assertThat(tally.failures()).isEqualTo("3 of 10 schools failed; 6 others are not done");
  }

  @Test
  void knowsWhereToGoOn() {
    assertThat(tally.firstOpenWave()).isEqualTo(2);
    assertThat(new OutcomeTally(List.of(new Count(1, OutcomeStatus.COMPLETED, 1))).firstOpenWave())
        .isNull();
  }
}
