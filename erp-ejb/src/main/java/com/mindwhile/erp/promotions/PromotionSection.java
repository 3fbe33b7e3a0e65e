package com.mindwhile.erp.promotions;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A section of a promotion: what usually becomes of its students, and what was done. */
@Entity
@Table(name = "promotion_sections")
class PromotionSection extends AuditedEntity {

  private static final int MAX_DETAIL = 1000;

  @Column(name = "promotion_id", nullable = false, updatable = false)
  private long promotionId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PromotionDecision decision;

  @Column(name = "to_section_id")
  private Long toSectionId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PromotionSectionStatus status = PromotionSectionStatus.PLANNED;

  /** How often the decisions about its students were changed; makes the version go up. */
  @NotAudited
  @Column(nullable = false)
  private int changes;

  private String detail;

  @Column(name = "exit_date")
  private LocalDate exitDate;

  @Column(name = "entry_date")
  private LocalDate entryDate;

  @Column(name = "promoted_at")
  private Instant promotedAt;

  /** The section's id while it is promoted: unique, so that it is so once. */
  @Column(name = "promoted_section_id")
  private Long promotedSectionId;

  protected PromotionSection() {}

  PromotionSection(long promotionId, long sectionId, PromotionDecision decision, Long toSectionId) {
    this.promotionId = promotionId;
    this.sectionId = sectionId;
    this.decision = decision;
    this.toSectionId = toSectionId;
  }

  /**
   * Checks that it is still to be promoted.
   *
   * @throws ConflictException if not
   */
  void requireOpen() {
    if (!status.isOpen()) {
      throw new ConflictException("The section is " + status + " already");
    }
  }

  /**
   * Sends its students elsewhere.
   *
   * @throws ConflictException if it is not to be promoted any more
   * @throws RuleBrokenException if its students graduate
   */
  void send(Long target) {
    requireOpen();
    if (decision != PromotionDecision.PROMOTE) {
      throw new RuleBrokenException("The students of the last grade level graduate");
    }
    toSectionId = target;
    plan();
  }

  /** The decisions about its students, or its students, have become others. */
  void plan() {
    requireOpen();
    status = PromotionSectionStatus.PLANNED;
    detail = null;
    changes++;
  }

  /** Its students have moved on. */
  void promote(YearEnd year, Instant now) {
    requireOpen();
    status = PromotionSectionStatus.PROMOTED;
    detail = null;
    exitDate = year.exitDate();
    entryDate = year.entryDate();
    promotedAt = now;
    promotedSectionId = sectionId;
  }

  /**
   * Checks that it can be taken back.
   *
   * @param window for how long after it was promoted
   * @throws ConflictException if it is not promoted
   * @throws RuleBrokenException if it was promoted too long ago
   */
  void requireUndoable(Duration window, Instant now) {
    if (status != PromotionSectionStatus.PROMOTED) {
      throw new ConflictException("The section is " + status + ", not PROMOTED");
    }
    if (now.isAfter(undoableUntil(window))) {
      throw new RuleBrokenException("The promotion could be undone until " + undoableUntil(window));
    }
  }

  /** Its students were moved back. */
  void undo() {
    status = PromotionSectionStatus.UNDONE;
    detail = null;
    promotedSectionId = null;
  }

  /**
   * Something stood against what was tried. If it was only that somebody else did it meanwhile,
   * that is none.
   */
  void refuse(PromotionStep tried, String why) {
    if (status == tried.outcome()) {
      return;
    }
    detail = why.length() <= MAX_DETAIL ? why : why.substring(0, MAX_DETAIL);
    if (status.isOpen()) {
      status = PromotionSectionStatus.REFUSED;
    }
  }

  /** What stood against what was tried counts no more: it is tried again. */
  void forgetRefusal() {
    detail = null;
  }

  /** Until when it can be undone, if nothing else stands against it; null unless promoted. */
  Instant undoableUntil(Duration window) {
    return status == PromotionSectionStatus.PROMOTED ? promotedAt.plus(window) : null;
  }

  long sectionId() {
    return sectionId;
  }

  PromotionDecision decision() {
    return decision;
  }

  Long toSectionId() {
    return toSectionId;
  }

  PromotionSectionStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }

  LocalDate exitDate() {
    return exitDate;
  }

  LocalDate entryDate() {
    return entryDate;
  }

  Instant promotedAt() {
    return promotedAt;
  }
}
