package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A section's part of a promotion, which is done and taken back as a whole. */
@Entity
@Table(name = "promotion_sections")
class PromotionSection extends AuditedEntity {

  /** How long a promotion can be taken back. */
  static final Duration UNDOABLE = Duration.ofDays(14);

  @Column(name = "promotion_id", nullable = false, updatable = false)
  private long promotionId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "to_section_id", updatable = false)
  private Long toSectionId;

  /** Whether its grade level is the school's last. */
  @Column(name = "final_grade", nullable = false, updatable = false)
  private boolean finalGrade;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private SectionStatus status = SectionStatus.PLANNED;

  @Column(name = "done_at")
  private Instant doneAt;

  protected PromotionSection() {}

  PromotionSection(long promotionId, long sectionId, Long toSectionId, boolean finalGrade) {
    this.promotionId = promotionId;
    this.sectionId = sectionId;
    this.toSectionId = toSectionId;
    this.finalGrade = finalGrade;
  }

  /** Until when what was done can be taken back; null if it was not done. */
  static Instant undoableUntil(Instant doneAt) {
    return doneAt == null ? null : doneAt.plus(UNDOABLE);
  }

  /** Its students are where they are to be. */
  void finish(Instant at) {
    status = SectionStatus.DONE;
    doneAt = at;
  }

  /**
   * Its students go back.
   *
   * @throws ConflictException if that is not possible any more
   */
  void undo(Instant at) {
    if (at.isAfter(undoableUntil(doneAt))) {
      throw new ConflictException(
          "The promotion could be undone until " + undoableUntil(doneAt) + " only");
    }
    status = SectionStatus.UNDONE;
  }

  SectionStatus status() {
    return status;
  }
}
