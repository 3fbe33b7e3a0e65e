package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  @Test
  void waitsBetweenWavesWithoutANodeAndGoesOn() {
    Operation gated = waiting(null, true);
    assertThat(gated.hasReleased(0)).isTrue();
    assertThat(gated.hasReleased(1)).isFalse();

    gated.pause(NOON);
    assertThat(gated.statusAt(LATER)).isEqualTo(OperationStatus.PAUSED);
    assertThat(gated.isDue(LATER)).isFalse();
    assertThatThrownBy(() -> gated.restart(lease(LATER), LATER))
        .hasMessage("A job that is PAUSED cannot be restarted");

    gated.proceed(1, lease(LATER), LATER);
    assertThat(gated.statusAt(LATER)).isEqualTo(OperationStatus.STARTING);
    assertThat(gated.hasReleased(1)).isTrue();
    assertThat(gated.hasReleased(2)).isFalse();
    assertThatThrownBy(() -> gated.proceed(2, lease(LATER), LATER))
        .isInstanceOf(ConflictException.class)
        .hasMessage("A job that is STARTING waits for nobody");
  }

  @Test
  void goesOnByItselfWhenItsTimeHasCome() {
    Operation pausing = waiting(60, false);
    pausing.pause(NOON);

    assertThat(pausing.isDue(LATER.minusSeconds(1))).isFalse();
    assertThat(pausing.isDue(LATER)).isTrue();
    assertThat(pausing.view(NOON, OperationProgress.NONE).resumesAt()).isEqualTo(LATER);
  }

  @Test
  void thatWaitsIsStoppedAtOnce() {
    Operation gated = waiting(null, true);
    gated.pause(NOON);

    gated.stop(LATER);

    assertThat(gated.statusAt(LATER)).isEqualTo(OperationStatus.STOPPED);
    assertThat(gated.view(LATER, OperationProgress.NONE).endedAt()).isEqualTo(LATER);
  }

  @Test
  void hasToWaitOnceWhatItMayBeginIsDone() {
    Operation gated = waiting(null, true);

    assertThat(gated.hasToWait(tally(0, OutcomeStatus.WAITING))).as("not done").isFalse();
    assertThat(gated.hasToWait(tally(1, OutcomeStatus.WAITING))).isTrue();
    assertThat(gated.hasToWait(tally(1, OutcomeStatus.COMPLETED))).as("no more").isFalse();
    assertThat(
            gated.hasToWait(
                new OutcomeTally(
                    List.of(
                        new OutcomeTally.Count(0, OutcomeStatus.FAILED, 1),
                        new OutcomeTally.Count(1, OutcomeStatus.WAITING, 3)))))
        .as("a canary failed")
        .isFalse();
    gated.stop(NOON);
    assertThat(gated.hasToWait(tally(1, OutcomeStatus.WAITING))).as("stopping").isFalse();
  }

  @Test
  void isHeldByTheExecutionThatCarriesItOut() {
    operation.started(7, NOON);

    assertThat(operation.isHeldBy("node-a", 7, NOON)).isTrue();
    assertThat(operation.isHeldBy("node-a", 6, NOON)).isFalse();
    assertThat(operation.isHeldBy("node-b", 7, NOON)).isFalse();
    operation.restart(lease(LATER), LATER);
    assertThat(operation.isHeldBy("node-a", 7, LATER)).as("of the former one").isFalse();
  }

  @Test
  void isTakenUpForOneSchoolOnlyWhenNobodyIsAtIt() {
    operation.started(7, NOON);
    assertThatThrownBy(() -> operation.retrySchool(lease(NOON), NOON))
        .hasMessage("The schools of a job that is STARTED are not retried one by one");
    operation.retrySchool(lease(LATER), LATER);
    assertThat(operation.statusAt(LATER)).as("interrupted").isEqualTo(OperationStatus.STARTING);
    operation.end(OperationStatus.FAILED, "1 of 20 schools failed", LATER);

    operation.retrySchool(lease(LATER), LATER);

    assertThat(operation.statusAt(LATER)).isEqualTo(OperationStatus.STARTING);
    Operation gated = waiting(null, true);
    gated.pause(NOON);
    assertThatThrownBy(() -> gated.retrySchool(lease(LATER), LATER))
        .as("after it the next wave would begin by itself or wait: nobody can tell")
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void leavesNoSchoolOutWhileSomebodyIsAtThem() {
    operation.started(7, NOON);
    assertThatThrownBy(() -> operation.requireSkippable(NOON))
        .hasMessage("A job that is STARTED leaves no school out; it has to be stopped");
    assertThatCode(() -> operation.requireSkippable(LATER))
        .as("interrupted")
        .doesNotThrowAnyException();
    operation.end(OperationStatus.COMPLETED, null, LATER);
    assertThatThrownBy(() -> operation.requireSkippable(LATER))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void endsByWhatBecameOfTheSchoolsThatWereNotLeftOut() {
    operation.end(OperationStatus.FAILED, "2 of 4 schools failed", NOON);

    operation.schoolSkipped(
        new OutcomeTally(
            List.of(
                new OutcomeTally.Count(1, OutcomeStatus.SKIPPED, 1),
                new OutcomeTally.Count(1, OutcomeStatus.FAILED, 1),
                new OutcomeTally.Count(1, OutcomeStatus.COMPLETED, 2))),
        LATER);
    assertThat(operation.statusAt(LATER)).isEqualTo(OperationStatus.FAILED);
    assertThat(operation.view(LATER, OperationProgress.NONE).error())
        .isEqualTo("1 of 4 schools failed");

    operation.schoolSkipped(tally(1, OutcomeStatus.WAITING), LATER);
    assertThat(operation.statusAt(LATER)).as("others are left").isEqualTo(OperationStatus.STOPPED);
    assertThat(operation.view(LATER, OperationProgress.NONE).error()).isNull();

    operation.schoolSkipped(tally(1, OutcomeStatus.SKIPPED), LATER);
    assertThat(operation.statusAt(LATER)).isEqualTo(OperationStatus.COMPLETED);
  }

  @Test
  void waitsOnWhenOneOfTheSchoolsToComeIsLeftOut() {
    Operation gated = waiting(null, true);
    gated.pause(NOON);

    gated.schoolSkipped(tally(1, OutcomeStatus.WAITING), LATER);
    assertThat(gated.statusAt(LATER)).isEqualTo(OperationStatus.PAUSED);

    gated.schoolSkipped(tally(1, OutcomeStatus.SKIPPED), LATER);
    assertThat(gated.statusAt(LATER)).isEqualTo(OperationStatus.COMPLETED);
  }

  @Test
  void thatWasInterruptedIsOverWhenASchoolIsLeftOut() {
    operation.started(7, NOON);

    operation.schoolSkipped(tally(1, OutcomeStatus.WAITING), LATER);

    assertThat(operation.statusAt(NOON)).isEqualTo(OperationStatus.STOPPED);
    assertThat(operation.isHeldBy("node-a", 7, NOON)).as("by a node that was only slow").isFalse();
  }

  private static OutcomeTally tally(int wave, OutcomeStatus status) {
    return new OutcomeTally(List.of(new OutcomeTally.Count(wave, status, 3)));
  }

  private static Operation waiting(Integer pauseSeconds, boolean gate) {
    Operation waiting =
        new Operation(
            OperationKind.MIGRATE_SCHOOLS,
            new Rollout(10, null, null, null, null, pauseSeconds, gate),
            new Requester("ops@example.org", "request-1"),
            lease(NOON),
            NOON);
    waiting.beginWith(0);
    return waiting;
  }

  private static Lease lease(Instant from) {
    return Lease.of("node-a", from, Duration.ofSeconds(20));
  }
}
