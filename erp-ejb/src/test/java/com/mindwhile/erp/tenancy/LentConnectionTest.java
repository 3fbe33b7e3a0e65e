package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LentConnectionTest {

  private final List<String> calls = new ArrayList<>();
  private final AtomicInteger givenBack = new AtomicInteger();
  private final Connection lent = LentConnection.of(recording(), givenBack::incrementAndGet);

  @Test
  void passesOnWhatIsAskedOfIt() throws SQLException {
    lent.setAutoCommit(false);
    lent.commit();

    assertThat(calls).containsExactly("setAutoCommit", "commit");
    assertThat(lent.isClosed()).isFalse();
  }

  @Test
  void isGivenBackOnceHoweverOftenItIsClosed() throws SQLException {
    lent.close();
    lent.close();

    assertThat(givenBack).hasValue(1);
    assertThat(calls).as("the connection itself stays open").doesNotContain("close");
    assertThat(lent.isClosed()).isTrue();
  }

  @Test
  void cannotReachTheNextUse() throws SQLException {
    lent.close();

    assertThatThrownBy(lent::rollback).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> lent.setAutoCommit(true)).isInstanceOf(SQLException.class);
    assertThat(calls).doesNotContain("rollback", "setAutoCommit");
  }

  @Test
  void isItselfAndNoOther() {
    Connection other = LentConnection.of(recording(), givenBack::incrementAndGet);

    assertThat(lent).isEqualTo(lent).isNotEqualTo(other);
    assertThat(lent.hashCode()).isEqualTo(lent.hashCode());
  }

  @Test
  void failsWithTheFailureOfTheConnection() {
    assertThatThrownBy(() -> lent.nativeSQL("")).isInstanceOf(SQLException.class).hasMessage("no");
  }

  private Connection recording() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              if (method.getName().equals("nativeSQL")) {
                throw new SQLException("no");
              }
              return method.getReturnType() == boolean.class ? false : null;
            });
  }
}
