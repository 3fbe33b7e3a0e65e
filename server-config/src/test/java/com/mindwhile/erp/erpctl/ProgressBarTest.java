package com.mindwhile.erp.erpctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void saysHowFarItIs() {
    assertThat(new ProgressBar(50, 10, 0, 200, "STARTED"))
        .hasToString(
            "[############............................] 50 of 200, 10 failed  STARTED    ");
    assertThat(new ProgressBar(2, 0, 1, 3, "COMPLETED").toString())
        .contains("[########################################] 2 of 3, 1 skipped  COMPLETED");
    assertThat(new ProgressBar(0, 0, 0, 0, "STARTING").toString()).contains("] 0 of 0  STARTING");
    assertThat(new ProgressBar(7, 0, 0, 7, "COMPLETED").toString())
        .contains("[########################################] 7 of 7  COMPLETED");
  }
}
