package com.mindwhile.erp.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LongPatienceTest {

  private int timeout = 120_000;

  @Test
  void lastsUntilItIsClosed() throws SQLException {
    try (LongPatience patience = LongPatience.with(connection())) {
      assertThat(timeout).isEqualTo(3_600_000);
    }
    assertThat(timeout).isEqualTo(120_000);
  }

  private Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("setNetworkTimeout")) {
                timeout = (Integer) arguments[1];
              }
              return method.getName().equals("getNetworkTimeout") ? timeout : null;
            });
  }
}
