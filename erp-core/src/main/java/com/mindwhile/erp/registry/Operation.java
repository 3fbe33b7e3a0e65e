package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Something an operator has done to one or many schools: the truth about it, whatever the batch
 * runtime remembers. Renewing the lease writes past this class, so only changed columns are
 * updated.
 */
@Entity
@DynamicUpdate
@Table(name = "operations")
class Operation {

  private static final int MAX_ERROR = 2_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private OperationKind kind;

  @Enumerated(EnumType.STRING)
  private OperationStatus status;

  private String parameters;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "execution_id")
  private Long executionId;

  @Embedded private Lease lease;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "released_wave")
  private Integer releasedWave;

  @Column(name = "resume_at")
  private Instant resumeAt;

  private String error;

  protected Operation() {}

  /** An operation that the node with the lease is about to start. */
  Operation(OperationKind kind, Rollout rollout, Requester requester, Lease lease, Instant now) {
    this.kind = kind;
    this.parameters = rollout.text();
    this.requestedBy = requester.name();
    this.requestId = requester.requestId();
    this.lease = lease;
    this.createdAt = now;
    this.status = OperationStatus.STARTING;
  }

  /** Where it stands: an open one whose lease ran out is interrupted. */
  OperationStatus statusAt(Instant now) {
    boolean open = OperationStatus.OPEN.contains(status);
    return open && (lease == null || lease.hasRunOut(now)) ? OperationStatus.INTERRUPTED : status;
  }

  /** An execution of the batch runtime began to carry it out. */
  void started(long execution, Instant now) {
    executionId = execution;
    if (status == OperationStatus.STARTING) {
      status = OperationStatus.STARTED;
    }
    if (startedAt == null) {
      startedAt = now;
    }
  }

  /**
   * Asks the node that carries it out to stop after the schools it is at. One that waits for its
   * next wave is carried out by nobody and ends at once.
   */
  void stop(Instant now) {
    OperationStatus present = statusAt(now);
    if (present == OperationStatus.PAUSED) {
      end(OperationStatus.STOPPED, null, now);
      return;
    }
    if (present != OperationStatus.STARTING && present != OperationStatus.STARTED) {
      throw new ConflictException("A job that is " + present + " cannot be stopped");
    }
    status = OperationStatus.STOPPING;
  }

  /** Takes it up again where it stands. */
  void restart(Lease next, Instant now) {
    switch (statusAt(now)) {
      case FAILED, STOPPED, INTERRUPTED -> takeUp(next);
      default ->
          throw new ConflictException("A job that is " + statusAt(now) + " cannot be restarted");
    }
  }

  /** Takes it up again for one of its schools, once nobody is working on them. */
  void retrySchool(Lease next, Instant now) {
    requireMigration();
    switch (statusAt(now)) {
      case FAILED, STOPPED, INTERRUPTED -> takeUp(next);
      default ->
          throw new ConflictException(
              "The schools of a job that is " + statusAt(now) + " are not retried one by one");
    }
  }

  private void takeUp(Lease next) {
    status = OperationStatus.STARTING;
    lease = next;
    executionId = null;
    endedAt = null;
    error = null;
  }

  /** Requires that a school can be left out of it: nobody is working on its schools. */
  void requireSkippable(Instant now) {
    requireMigration();
    switch (statusAt(now)) {
      case FAILED, STOPPED, PAUSED, INTERRUPTED -> {}
      default ->
          throw new ConflictException(
              "A job that is " + statusAt(now) + " leaves no school out; it has to be stopped");
    }
  }

  private void requireMigration() {
    if (kind != OperationKind.MIGRATE_SCHOOLS) {
      throw new ConflictException("The job migrates no schools");
    }
  }

  /**
   * A school was left out, which may have been the last to be done, or the one that kept it from
   * going on. One that was interrupted is over: its node, were it only slow, would renew the lease
   * and begin with the school after all.
   */
  void schoolSkipped(OutcomeTally tally, Instant now) {
    if (tally.open() == 0
        || status == OperationStatus.FAILED
        || OperationStatus.OPEN.contains(status)) {
      conclude(tally, now);
    }
  }

  /** It is over, by what became of its schools; if none failed and some are left it is stopped. */
  void conclude(OutcomeTally tally, Instant now) {
    if (tally.failed() > 0) {
      end(OperationStatus.FAILED, tally.failures(), now);
    } else {
      end(tally.open() == 0 ? OperationStatus.COMPLETED : OperationStatus.STOPPED, null, now);
    }
  }

  /** A wave is done; the next one waits, and no node has anything to do meanwhile. */
  void pause(Instant now) {
    status = OperationStatus.PAUSED;
    resumeAt = rollout().resumesAt(now);
    lease = null;
  }

  /** Lets one that waits go on with a wave. */
  void proceed(int wave, Lease next, Instant now) {
    if (statusAt(now) != OperationStatus.PAUSED) {
      throw new ConflictException("A job that is " + statusAt(now) + " waits for nobody");
    }
    status = OperationStatus.STARTING;
    lease = next;
    executionId = null;
    releasedWave = wave;
    resumeAt = null;
  }

  /** Whether it waits for a time that has come. */
  boolean isDue(Instant now) {
    return status == OperationStatus.PAUSED && resumeAt != null && !now.isBefore(resumeAt);
  }

  /**
   * Whether it has to wait now: what it was let begin is done, there is more, and neither failures
   * nor an operator stop it.
   */
  boolean hasToWait(OutcomeTally tally) {
    Integer next = tally.firstOpenWave();
    return next != null
        && !hasReleased(next)
        && !isStopping()
        && rollout().tolerates(tally.failedCanaries(), tally.failed());
  }

  /** Whether schools of that wave may be begun. */
  boolean hasReleased(int wave) {
    return wave <= lastWave();
  }

  /** The last wave whose schools may be begun. */
  int lastWave() {
    return releasedWave == null ? Integer.MAX_VALUE : releasedWave;
  }

  /** Lets it begin with that wave; if it waits between waves, then with no further one. */
  void beginWith(int wave) {
    releasedWave = rollout().waits() ? wave : null;
  }

  /** It is over. */
  void end(OperationStatus outcome, String reason, Instant now) {
    status = outcome;
    error = shortened(reason);
    endedAt = now;
    resumeAt = null;
    lease = null;
  }

  /** Whether that node may go on, with that execution of the batch runtime. */
  boolean isHeldBy(String node, long execution, Instant now) {
    return lease != null
        && lease.isHeldBy(node, now)
        && executionId != null
        && executionId == execution;
  }

  /**
   * Requires that it is still that node's.
   *
   * @throws LeaseLostException if another node has taken it over, or its time is up
   */
  void requireHeldBy(String node, Instant now) {
    if (lease == null || !lease.isHeldBy(node, now)) {
      throw new LeaseLostException(id);
    }
  }

  boolean isStopping() {
    return status == OperationStatus.STOPPING;
  }

  /** Whether it ended before its work did. */
  boolean endedUnfinished() {
    return status == OperationStatus.FAILED || status == OperationStatus.STOPPED;
  }

  Attention attention(Attention.Kind reason) {
    return new Attention(reason, id, kind.jobName(), error);
  }

  Long id() {
    return id;
  }

  OperationKind kind() {
    return kind;
  }

  String requestedBy() {
    return requestedBy;
  }

  Rollout rollout() {
    return Rollout.parse(parameters);
  }

  OperationView view(Instant now, OperationProgress progress) {
    Rollout rollout = rollout();
    return new OperationView(
        id,
        kind.jobName(),
        statusAt(now),
        requestedBy,
        createdAt,
        startedAt,
        endedAt,
        progress.done(),
        progress.failed(),
        progress.skipped(),
        progress.drifted(),
        progress.total(),
        rollout.maxConcurrent(),
        rollout.maxConcurrentPerServer(),
        rollout.maxFailures(),
        rollout.canaries(),
        rollout.waveSizes(),
        rollout.pauseSeconds(),
        rollout.gate(),
        releasedWave,
        resumeAt,
        error,
        null);
  }

  /** What the audit calls it where another row refers to it. */
  @Override
  public String toString() {
    return String.valueOf(id);
  }

  static String shortened(String text) {
    return shortened(text, MAX_ERROR);
  }

  static String shortened(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
