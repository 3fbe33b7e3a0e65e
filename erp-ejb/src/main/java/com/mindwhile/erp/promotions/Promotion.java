package com.mindwhile.erp.promotions;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * That students go from the sections of a year to those of another: the plan, and what was done of
 * it. Its version goes up with every change of the plan.
 */
@Entity
@Table(name = "promotions")
class Promotion extends AuditedEntity {

  /** How long a run may take for one section before it counts as interrupted. */
  static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);

  /** How long nobody need say that a run still waits for its turn. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  @Column(name = "academic_year_id", nullable = false, updatable = false)
  private long academicYearId;

  @Column(name = "to_academic_year_id", nullable = false, updatable = false)
  private long toAcademicYearId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PromotionStatus status = PromotionStatus.PLANNED;

  @Enumerated(EnumType.STRING)
  private PromotionStep step;

  /** How often the plan was changed; makes the row's version go up with it. */
  @NotAudited
  @Column(nullable = false)
  private int changes;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @NotAudited
  @Column(name = "working_until")
  private Instant workingUntil;

  protected Promotion() {}

  Promotion(PromotionInput input) {
    academicYearId = input.academicYearId();
    toAcademicYearId = input.toAcademicYearId();
  }

  /** Where it stands: a run that shows no life any more is interrupted. */
  PromotionStatus statusAt(Instant now) {
    return status == PromotionStatus.STARTED && !now.isBefore(workingUntil)
        ? PromotionStatus.INTERRUPTED
        : status;
  }

  /**
   * Checks that its sections are not being gone through.
   *
   * @throws ConflictException if they are
   */
  void requireIdle(Instant now) {
    if (statusAt(now) == PromotionStatus.STARTED) {
      throw new ConflictException("The promotion is being worked on");
    }
  }

  /**
   * Becomes another plan.
   *
   * @throws ConflictException if it is being worked on
   */
  void change(Instant now) {
    requireIdle(now);
    status = PromotionStatus.PLANNED;
    changes++;
  }

  /**
   * Its sections begin to be gone through.
   *
   * @throws ConflictException if they are already
   */
  void begin(PromotionStep next, Instant now) {
    requireIdle(now);
    status = PromotionStatus.STARTED;
    step = next;
    startedAt = now;
    endedAt = null;
    workingUntil = now.plus(PATIENCE);
  }

  /**
   * The turn of a run has come.
   *
   * @param begun when the run was asked for
   * @throws ConflictException if it waited so long that it counts as interrupted, or another was
   *     begun in its place
   */
  void work(Instant begun, Instant now) {
    if (statusAt(now) != PromotionStatus.STARTED || !begun.equals(startedAt)) {
      throw new ConflictException("The promotion has waited for too long");
    }
    workingUntil = now.plus(SIGN_OF_LIFE);
  }

  /** A section was done with; of a run that is not interrupted that is a sign of life. */
  void progress(PromotionStep done, boolean sectionsLeft, Instant now) {
    if (statusAt(now) == PromotionStatus.STARTED) {
      workingUntil = now.plus(SIGN_OF_LIFE);
    } else {
      step = done;
      status = sectionsLeft ? PromotionStatus.PLANNED : PromotionStatus.COMPLETED;
      endedAt = sectionsLeft ? null : now;
    }
  }

  /** All sections were gone through. */
  void end(boolean refusals, Instant now) {
    status = refusals ? PromotionStatus.FAILED : PromotionStatus.COMPLETED;
    endedAt = now;
    workingUntil = null;
  }

  long academicYearId() {
    return academicYearId;
  }

  long toAcademicYearId() {
    return toAcademicYearId;
  }

  PromotionStep step() {
    return step;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
