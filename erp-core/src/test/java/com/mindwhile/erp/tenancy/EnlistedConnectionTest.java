package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnlistedConnectionTest {

  private static final SQLException FAILURE = new SQLException("no");

  private final RecordedConnection recorded = new RecordedConnection();
  private final AtomicInteger givenBack = new AtomicInteger();
  private final EnlistedConnection enlisted =
      new EnlistedConnection(7, recorded.connection(), givenBack::incrementAndGet);
  private final XAResource branch = enlisted.getXAResource();

  @Test
  void isCommittedAndThenGivenBack() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.commit(null, true);
    assertThat(givenBack).hasValue(0);

    enlisted.afterCompletion(Status.STATUS_COMMITTED);

    assertThat(recorded.calls()).containsExactly("setAutoCommit false", "setAutoCommit true");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isRolledBackAndThenGivenBack() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.rollback(null);
    enlisted.afterCompletion(Status.STATUS_ROLLEDBACK);

    assertThat(recorded.calls())
        .containsExactly("setAutoCommit false", "rollback", "setAutoCommit true");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isBegunOnce() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    branch.end(null, XAResource.TMSUSPEND);
    branch.start(null, XAResource.TMRESUME);

    assertThat(recorded.calls()).containsExactly("setAutoCommit false");
    assertThat(enlisted.isEnlisted()).isTrue();
  }

  @Test
  void isClosedWhereItCannotBeCommitted() throws XAException {
    recorded.failAt("setAutoCommit true", FAILURE);
    branch.start(null, XAResource.TMNOFLAGS);

    assertThatThrownBy(() -> branch.commit(null, true))
        .isInstanceOf(XAException.class)
        .hasFieldOrPropertyWithValue("errorCode", XAException.XA_RBROLLBACK)
        .hasCause(FAILURE);
    assertThat(recorded.calls())
        .containsExactly("setAutoCommit false", "setAutoCommit true", "close");
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void saysSoWhereNobodyKnowsWhetherItWasCommitted(SQLException lost) throws XAException {
    recorded.failAt("setAutoCommit true", lost);
    branch.start(null, XAResource.TMNOFLAGS);

    assertThatThrownBy(() -> branch.commit(null, true))
        .hasFieldOrPropertyWithValue("errorCode", XAException.XA_HEURHAZ)
        .hasCause(lost);
  }

  @Test
  void isClosedWhereItCannotBegin() {
    recorded.failAt("setAutoCommit false", FAILURE);

    assertThatThrownBy(() -> branch.start(null, XAResource.TMNOFLAGS))
        .hasFieldOrPropertyWithValue("errorCode", XAException.XAER_RMFAIL)
        .hasCause(FAILURE);
    assertThat(enlisted.isEnlisted()).isFalse();
    assertThat(recorded.calls()).containsExactly("setAutoCommit false", "close");
  }

  @Test
  void isClosedWhereItCannotBeRolledBack() throws XAException {
    recorded.failAt("rollback", FAILURE);
    branch.start(null, XAResource.TMNOFLAGS);
    branch.rollback(null);

    assertThat(recorded.calls()).containsExactly("setAutoCommit false", "rollback", "close");
  }

  @Test
  void isClosedWhereTheTransactionEndedWithoutIt() throws XAException {
    branch.start(null, XAResource.TMNOFLAGS);
    enlisted.afterCompletion(Status.STATUS_UNKNOWN);

    assertThat(recorded.calls()).containsExactly("setAutoCommit false", "close");
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void isOfNoUseAfterwards() {
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
}
