package com.mindwhile.erp.jobs;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A job, its progress included. While it runs its row says until when the node that runs it is to
 * be believed; after that it counts as interrupted.
 */
@Entity
@Table(name = "jobs")
class Job extends AuditedEntity {

  private static final int MAX_ERROR = 500;
  private static final String INTERRUPTED = "It was interrupted; restart it";

  @Column(nullable = false, updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private JobStatus status = JobStatus.STARTING;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(nullable = false, updatable = false)
  private String subject;

  /** How often it was begun: tells a run from those before it. */
  @Column(nullable = false)
  private int runs = 1;

  @Column(nullable = false)
  private int total;

  @Column(nullable = false)
  private int done;

  @Column(name = "last_item", nullable = false)
  private long lastItem;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  private String error;

  protected Job() {}

  Job(String name, String owner, String subject, Instant leaseUntil) {
    this.name = name;
    this.owner = owner;
    this.subject = subject;
    this.leaseUntil = leaseUntil;
  }

  /** A node has begun with it. */
  void begin(int items, Instant now, Instant until) {
    status = JobStatus.STARTED;
    total = done + items;
    startedAt = startedAt == null ? now : startedAt;
    leaseUntil = until;
  }

  /** Everything is done. */
  void complete(Instant now) {
    end(JobStatus.COMPLETED, now);
  }

  /** It cannot go on. */
  void fail(String why, Instant now) {
    end(JobStatus.FAILED, now);
    error = why.length() > MAX_ERROR ? why.substring(0, MAX_ERROR) : why;
  }

  private void end(JobStatus last, Instant now) {
    status = last;
    endedAt = now;
    leaseUntil = null;
  }

  /**
   * Is to go on where it stopped.
   *
   * @throws ConflictException if it runs or is done
   */
  void restart(Instant now, Instant until) {
    if (statusAt(now) != JobStatus.FAILED) {
      throw new ConflictException("Only a job that failed can be restarted");
    }
    status = JobStatus.STARTING;
    runs++;
    endedAt = null;
    error = null;
    leaseUntil = until;
  }

  /** The status; a job whose node is not heard of any more has failed. */
  JobStatus statusAt(Instant now) {
    return isInterrupted(now) ? JobStatus.FAILED : status;
  }

  /** Why it has failed; null if it has not. */
  String errorAt(Instant now) {
    return isInterrupted(now) ? INTERRUPTED : error;
  }

  boolean isRun(int run) {
    return runs == run && (status == JobStatus.STARTING || status == JobStatus.STARTED);
  }

  private boolean isInterrupted(Instant now) {
    return leaseUntil != null && leaseUntil.isBefore(now);
  }

  String name() {
    return name;
  }

  String owner() {
    return owner;
  }

  String subject() {
    return subject;
  }

  int runs() {
    return runs;
  }

  long lastItem() {
    return lastItem;
  }

  JobView view(Instant now, boolean hasFile) {
    return new JobView(
        id(),
        name,
        statusAt(now),
        createdAt(),
        startedAt,
        endedAt,
        done,
        total,
        errorAt(now),
        hasFile);
  }
}
