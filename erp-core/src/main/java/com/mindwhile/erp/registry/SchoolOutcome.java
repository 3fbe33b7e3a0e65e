package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** What an operation does in one school: itself the record of that, so not audited once more. */
@Entity
@NotAudited
@DynamicUpdate
@Table(name = "school_operations")
class SchoolOutcome {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "operation_id", updatable = false)
  private Operation operation;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "school_id", updatable = false)
  private RegisteredSchool school;

  @Enumerated(EnumType.STRING)
  private OutcomeStatus status;

  private int wave;

  private String step;

  @Column(name = "from_version")
  private String fromVersion;

  @Column(name = "to_version")
  private String toVersion;

  private String scripts;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String error;

  private String drift;

  protected SchoolOutcome() {}

  void complete(String version, Instant now) {
    toVersion = version;
    status = OutcomeStatus.COMPLETED;
    endedAt = now;
  }

  void fail(String reason, Instant now) {
    status = OutcomeStatus.FAILED;
    error = Operation.shortened(reason);
    endedAt = now;
  }

  /** Puts a school that did not get done back in line. */
  void retry() {
    if (!isSettled()) {
      putInLine();
    }
  }

  /**
   * Puts a school back in line that failed, was left out, or which an attempt that broke did not
   * get done.
   */
  void retryAlone() {
    if (status == OutcomeStatus.COMPLETED) {
      throw new ConflictException("A school that is " + status + " is not retried");
    }
    putInLine();
  }

  private void putInLine() {
    status = OutcomeStatus.WAITING;
    error = null;
    endedAt = null;
  }

  /** Leaves a school out; why it failed, if it did, stays to be read. */
  void skip(Instant now) {
    if (isSettled()) {
      throw new ConflictException("A school that is " + status + " is not left out");
    }
    status = OutcomeStatus.SKIPPED;
    if (endedAt == null) {
      endedAt = now;
    }
  }

  private boolean isSettled() {
    return status == OutcomeStatus.COMPLETED || status == OutcomeStatus.SKIPPED;
  }

  /** It as the job has to know it. */
  OpenSchool open(DatabaseNames names) {
    return new OpenSchool(names.access(school), startedAt != null, wave);
  }

  int wave() {
    return wave;
  }

  OutcomeStatus status() {
    return status;
  }

  RegisteredSchool school() {
    return school;
  }

  /** It as a part of the school's history. */
  SchoolOperationView operationView(Instant now) {
    return new SchoolOperationView(
        operation.id(),
        operation.kind().jobName(),
        operation.statusAt(now),
        operation.requestedBy(),
        view());
  }

  SchoolOutcomeView view() {
    return new SchoolOutcomeView(
        school.id(),
        school.code(),
        school.databaseServer().name(),
        status,
        wave,
        step,
        fromVersion,
        toVersion,
        scripts,
        startedAt,
        endedAt,
        error,
        drift);
  }
}
