package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnlistedConnectionTest {

  private final List<String> said = new ArrayList<>();
  private final AtomicInteger givenBack = new AtomicInteger();
  private final EnlistedConnection enlisted =
      new EnlistedConnection(7, recording(), givenBack::incrementAndGet);
  private final XAResource branch = enlisted.getXAResource();
  private String failing = "";
  private SQLException failure = new SQLException("no");

  @Test
  void isCommittedAndThenGivenBack() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.commit(null, true);
    assertThat(givenBack).hasValue(0);

    enlisted.afterCompletion(Status.STATUS_COMMITTED);

    assertThat(said).containsExactly("setAutoCommit false", "setAutoCommit true");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isRolledBackAndThenGivenBack() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.rollback(null);
    enlisted.afterCompletion(Status.STATUS_ROLLEDBACK);

    assertThat(said).containsExactly("setAutoCommit false", "rollback", "setAutoCommit true");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isBegunOnce() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.end(null, XAResource.TMSUSPEND);
    branch.start(null, XAResource.TMRESUME);

    assertThat(said).containsExactly("setAutoCommit false");
    assertThat(enlisted.isEnlisted()).isTrue();
  }

  @Test
  void isClosedWhereItCannotBeCommitted() throws XAException {
    failing = "setAutoCommit true";
    branch.start(null, XAResource.TMNOFLAGS);

    assertThatThrownBy(() -> branch.commit(null, true))
        .isInstanceOf(XAException.class)
        .hasFieldOrPropertyWithValue("errorCode", XAException.XA_RBROLLBACK)
        .hasCause(failure);
    assertThat(said).containsExactly("setAutoCommit false", "setAutoCommit true", "close");
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void saysSoWhereNobodyKnowsWhetherItWasCommitted(SQLException lost) throws XAException {
    failing = "setAutoCommit true";
    failure = lost;
    branch.start(null, XAResource.TMNOFLAGS);

    assertThatThrownBy(() -> branch.commit(null, true))
        .hasFieldOrPropertyWithValue("errorCode", XAException.XA_HEURHAZ)
        .hasCause(failure);
  }

  @Test
  void isClosedWhereItCannotBegin() {
    failing = "setAutoCommit false";

    assertThatThrownBy(() -> branch.start(null, XAResource.TMNOFLAGS))
        .hasFieldOrPropertyWithValue("errorCode", XAException.XAER_RMFAIL)
        .hasCause(failure);
    assertThat(enlisted.isEnlisted()).isFalse();
    assertThat(said).containsExactly("setAutoCommit false", "close");
  }

  @Test
  void isClosedWhereItCannotBeRolledBack() throws XAException {
    failing = "rollback";
    branch.start(null, XAResource.TMNOFLAGS);
    branch.rollback(null);

    assertThat(said).containsExactly("setAutoCommit false", "rollback", "close");
  }

  @Test
  void isClosedWhereTheTransactionEndedWithoutIt() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    enlisted.afterCompletion(Status.STATUS_UNKNOWN);

    assertThat(said).containsExactly("setAutoCommit false", "close");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isOfNoUseAfterwards() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.commit(null, true);
    enlisted.afterCompletion(Status.STATUS_COMMITTED);

    assertThatThrownBy(() -> enlisted.lent().createStatement()).isInstanceOf(SQLException.class);
  }

  @Test
  void takesNoPartInTwoPhases() {
    assertThat(enlisted.supportsXA()).isFalse();
    assertThatThrownBy(() -> branch.prepare(null)).isInstanceOf(XAException.class);
  }

  private static Stream<SQLException> lostAnswers() {
    return Stream.of(
        new SQLRecoverableException("no answer"), new SQLNonTransientConnectionException("closed"));
  }

  private Connection recording() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              String call =
                  arguments == null ? method.getName() : method.getName() + " " + arguments[0];
              said.add(call);
              if (call.equals(failing)) {
                throw failure;
              }
              return null;
            });
  }
}
