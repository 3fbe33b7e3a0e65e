package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SchoolOutcomeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final SchoolOutcome outcome = new SchoolOutcome();

  @Test
  void thatFailedIsPutBackInLine() {
    outcome.fail("V2__notices.sql, line 1", NOON);

    outcome.retryAlone();

    assertThat(outcome.status()).isEqualTo(OutcomeStatus.WAITING);
  }

  @Test
  void thatIsLeftOutIsTouchedByNoRestartButTakenUpByItself() {
    outcome.fail("V2__notices.sql, line 1", NOON);
    outcome.skip(NOON);

    outcome.retry();
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.SKIPPED);
    assertThatThrownBy(() -> outcome.skip(NOON))
        .isInstanceOf(ConflictException.class)
        .hasMessage("A school that is SKIPPED is not left out");

    outcome.retryAlone();
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.WAITING);
  }

  /**
   * A retry whose node dies leaves the school in line, and only a restart of all the others took it
   * up. That nobody is at it any more is the operation's to say.
   */
  @Test
  void thatARetryLeftInLineIsTakenUpByItselfOnceMore() {
    outcome.fail("V2__notices.sql, line 1", NOON);
    outcome.retryAlone();

    outcome.retryAlone();

    assertThat(outcome.status()).isEqualTo(OutcomeStatus.WAITING);
  }

  @Test
  void thatIsDoneStaysSo() {
    outcome.complete("2", NOON);

    assertThatThrownBy(() -> outcome.skip(NOON)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(outcome::retryAlone)
        .isInstanceOf(ConflictException.class)
        .hasMessage("A school that is COMPLETED is not retried");
    outcome.retry();
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.COMPLETED);
  }
}
