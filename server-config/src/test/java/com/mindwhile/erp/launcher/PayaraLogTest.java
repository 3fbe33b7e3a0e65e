package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayaraLogTest {

  @Test
  void itIsReadyWhenItSaysSo() {
    assertThat(
            new PayaraLog("...\nPayara Micro 6.2025.10 (build 42) ready in 10,228 (ms)").isReady())
        .isTrue();
    assertThat(new PayaraLog("Payara Micro Runtime directory").isReady()).isFalse();
  }

  @Test
  void itListsWhatWasDeployed() {
    PayaraLog log =
        new PayaraLog(
            """
            "Deployed": [
              { "Name": "erp-web", "Type": "war", "Context Root": "/" },
              { "Name": "erp-admin-batch", "Type": "war", "Context Root": "/admin" }
            ]
            """);

    assertThat(log.contextRoots()).containsExactly("/", "/admin");
  }

  @Test
  void aFailedCommandIsSeen() {
    assertThat(
            new PayaraLog("Boot Command ping-connection-pool failed PlainText").hasFailedCommand())
        .isTrue();
    assertThat(
            new PayaraLog("Boot Command ping-connection-pool returned with result SUCCESS")
                .hasFailedCommand())
        .isFalse();
  }
}
