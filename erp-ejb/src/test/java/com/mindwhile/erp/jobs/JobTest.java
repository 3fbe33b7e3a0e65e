package com.mindwhile.erp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Test
  void whoseNodeIsNotHeardOfHasFailedAndCanBeRestarted() {
    Job job = started();

    assertThat(job.statusAt(NOW.plus(LEASE))).isEqualTo(JobStatus.STARTED);
    assertThat(job.statusAt(NOW.plus(LEASE).plusMillis(1))).isEqualTo(JobStatus.FAILED);
    assertThat(job.errorAt(NOW.plus(LEASE).plusMillis(1)))
        .isEqualTo("It was interrupted; restart it");
    assertThat(job.isRun(1)).isTrue();

    job.restart(NOW.plus(Duration.ofMinutes(3)), NOW.plus(Duration.ofMinutes(18)));

    assertThat(job.statusAt(NOW.plus(Duration.ofMinutes(3)))).isEqualTo(JobStatus.STARTING);
    assertThat(job.isRun(1)).isFalse();
    assertThat(job.isRun(2)).isTrue();
  }

  @Test
  void whatRunsOrIsDoneIsNotRestarted() {
    Job job = started();
    assertThatThrownBy(() -> job.restart(NOW, NOW)).isInstanceOf(ConflictException.class);

    job.complete(NOW);

    assertThatThrownBy(() -> job.restart(NOW, NOW)).isInstanceOf(ConflictException.class);
    assertThat(job.isRun(1)).isFalse();
  }

  @Test
  void aFailedOneSaysWhy() {
    Job job = started();
    job.fail("x".repeat(600), NOW);

    assertThat(job.statusAt(NOW)).isEqualTo(JobStatus.FAILED);
    assertThat(job.errorAt(NOW)).hasSize(500);
  }

  private static Job started() {
    Job job = new Job("a", "SCHOOL_USER 7", "1 2", NOW);
    job.begin(3, NOW, NOW.plus(LEASE));
    return job;
  }
}
