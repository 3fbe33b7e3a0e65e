package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogErrorsTest {

  @Test
  void severeEntriesAndCausesRemainWithoutStackTracesAndColours() {
    String log =
        """
        [2026-11-23T09:17:14.436+0000] [] [\u001b[1;92mINFO\u001b[0m] [] [web] [tid: 1] [levelValue: 800] All is well

        [2026-11-23T09:17:14.477+0000] [] [\u001b[1;91mSEVERE\u001b[0m] [AS-1] [web] [tid: 1] [levelValue: 1000] [[
          ContainerBase.addChild: start:
        org.apache.catalina.LifecycleException: CDI is not available
        	at org.apache.catalina.core.StandardContext.start(StandardContext.java:5775)
        Caused by: java.lang.IllegalStateException: CDI is not available
        	... 12 more
        """;

    assertThat(LogErrors.in(log))
        .containsExactly(
            "[2026-11-23T09:17:14.477+0000] [] [SEVERE] [AS-1] [web] [[",
            "ContainerBase.addChild: start:",
            "org.apache.catalina.LifecycleException: CDI is not available",
            "Caused by: java.lang.IllegalStateException: CDI is not available");
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() {
    assertThat(LogErrors.in("[INFO] started\n")).isEmpty();
  }
}
