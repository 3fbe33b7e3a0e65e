package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedSourceTest {

  private static final int SIGN_IN_MILLIS = 200;
  private static final int ANSWER_MILLIS = 20_000;

  /** The operating system takes the connection; nobody ever says anything. */
  @Test
  void doesNotWaitForASilentServerAsLongAsForAnAnswer() throws IOException, SQLException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TimedSource source = new TimedSource(SIGN_IN_MILLIS, ANSWER_MILLIS);
      source.setServerName(silent.getInetAddress().getHostAddress());
      source.setPortNumber(silent.getLocalPort());
      long start = System.nanoTime();

      assertThatThrownBy(source::getConnection)
          .isInstanceOf(SQLException.class)
          .hasRootCauseInstanceOf(SocketTimeoutException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }
}
