package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OperationTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private final Operation operation =
      new Operation(
          OperationKind.MIGRATE_SCHOOLS,
          Rollout.of(10),
          new Requester("ops@example.org", "request-1"),
          lease(NOON),
          NOON);

  @Test
  void isStartedOnce() {
    operation.started(7, NOON.plusSeconds(1));
    operation.started(8, NOON.plusSeconds(2));

    assertThat(operation.statusAt(NOON.plusSeconds(2))).isEqualTo(OperationStatus.STARTED);
    assertThat(operation.view(NOON, OperationProgress.NONE).startedAt())
        .isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void showsAsInterruptedOnceItsLeaseRanOut() {
    operation.started(7, NOON);

    assertThat(operation.statusAt(NOON.plusSeconds(19))).isEqualTo(OperationStatus.STARTED);
    assertThat(operation.statusAt(NOON.plusSeconds(20))).isEqualTo(OperationStatus.INTERRUPTED);
  }

  @Test
  void thatIsUnderWayCannotBeRestarted() {
    operation.started(7, NOON);

    assertThatThrownBy(() -> operation.restart(lease(NOON), NOON))
        .isInstanceOf(ConflictException.class)
        .hasMessage("A job that is STARTED cannot be restarted");
  }

  @Test
  void thatWasInterruptedCanBeRestarted() {
    operation.started(7, NOON);
    operation.restart(lease(LATER), LATER);

    assertThat(operation.statusAt(LATER)).isEqualTo(OperationStatus.STARTING);
  }

  @Test
  void thatFailedCanBeRestartedAndForgetsWhy() {
    operation.end(OperationStatus.FAILED, "1 of 20 schools failed", LATER);
    assertThat(operation.view(LATER, OperationProgress.NONE).error())
        .isEqualTo("1 of 20 schools failed");

    operation.restart(lease(LATER), LATER);

    OperationView view = operation.view(LATER, OperationProgress.NONE);
    assertThat(view.error()).isNull();
    assertThat(view.endedAt()).isNull();
  }

  @Test
  void thatIsCompleteStaysSo() {
    operation.end(OperationStatus.COMPLETED, null, LATER);

    assertThatThrownBy(() -> operation.restart(lease(LATER), LATER))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> operation.stop(LATER)).isInstanceOf(ConflictException.class);
    assertThat(operation.statusAt(LATER.plusSeconds(60))).isEqualTo(OperationStatus.COMPLETED);
  }

  @Test
  void thatIsToStopStaysSoWhenItStarts() {
    operation.stop(NOON);
    operation.started(7, NOON);

    assertThat(operation.isStopping()).isTrue();
  }

  @Test
  void keepsAnErrorOfTheLengthItsColumnHas() {
    operation.end(OperationStatus.FAILED, "x".repeat(3_000), LATER);

    assertThat(operation.view(LATER, OperationProgress.NONE).error()).hasSize(2_000);
  }

  private static Lease lease(Instant from) {
    return Lease.of("node-a", from, Duration.ofSeconds(20));
  }
}
