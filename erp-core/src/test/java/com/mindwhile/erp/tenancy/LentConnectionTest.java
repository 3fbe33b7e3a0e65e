package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LentConnectionTest {

  private final RecordedConnection recorded = new RecordedConnection();
  private final AtomicInteger givenBack = new AtomicInteger();
  private final Connection lent =
      LentConnection.of(recorded.connection(), givenBack::incrementAndGet);

  @Test
  void passesOnWhatIsAskedOfIt() throws SQLException {
    lent.setAutoCommit(false);
    lent.commit();

    assertThat(recorded.calls()).containsExactly("setAutoCommit false", "commit");
    assertThat(lent.isClosed()).isFalse();
  }

  @Test
  void isGivenBackOnceHoweverOftenItIsClosed() throws SQLException {
    lent.close();
    lent.close();

    assertThat(givenBack).hasValue(1);
    assertThat(recorded.calls()).as("the connection itself stays open").doesNotContain("close");
    assertThat(lent.isClosed()).isTrue();
  }

  @Test
  void cannotReachTheNextUse() throws SQLException {
    lent.close();

    assertThatThrownBy(lent::rollback).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> lent.setAutoCommit(true)).isInstanceOf(SQLException.class);
    assertThat(recorded.calls()).isEmpty();
  }

  @Test
  void isItselfAndNoOther() {
    Connection other = LentConnection.of(recorded.connection(), givenBack::incrementAndGet);

    assertThat(lent).isEqualTo(lent).isNotEqualTo(other);
    assertThat(lent.hashCode()).isEqualTo(lent.hashCode());
  }

  @Test
  void failsWithTheFailureOfTheConnection() {
    recorded.failAt("nativeSQL x", new SQLException("no"));

    assertThatThrownBy(() -> lent.nativeSQL("x")).isInstanceOf(SQLException.class).hasMessage("no");
  }
}
