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

  /** Asks the node that carries it out to stop after the schools it is at. */
  void stop(Instant now) {
    OperationStatus present = statusAt(now);
    if (present != OperationStatus.STARTING && present != OperationStatus.STARTED) {
      throw new ConflictException("A job that is " + present + " cannot be stopped");
    }
    status = OperationStatus.STOPPING;
  }

  /** Takes it up again where it stands. */
  void restart(Lease next, Instant now) {
    switch (statusAt(now)) {
      case FAILED, STOPPED, INTERRUPTED -> {
        status = OperationStatus.STARTING;
        lease = next;
        endedAt = null;
        error = null;
      }
      default ->
          throw new ConflictException("A job that is " + statusAt(now) + " cannot be restarted");
    }
  }

  /** It is over. */
  void end(OperationStatus outcome, String reason, Instant now) {
    status = outcome;
    error = shortened(reason);
    endedAt = now;
    lease = null;
  }

  boolean isHeldBy(String node, Instant now) {
    return lease != null && lease.isHeldBy(node, now);
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
        progress.total(),
        rollout.maxConcurrent(),
        rollout.maxFailures(),
        rollout.canaries(),
        error,
        null);
  }

  /** What the audit calls it where another row refers to it. */
  @Override
  public String toString() {
    return String.valueOf(id);
  }

  static String shortened(String text) {
    return text == null || text.length() <= MAX_ERROR ? text : text.substring(0, MAX_ERROR);
  }
}
