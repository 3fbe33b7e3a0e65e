package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.OnRoll;
import com.mindwhile.erp.students.Transfer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What becomes of a student in a promotion. New rows are written by {@link PlanRows}. */
@Entity
@Table(name = "promotion_students")
class PromotionStudent extends AuditedEntity {

  @Column(name = "promotion_id", nullable = false, updatable = false)
  private long promotionId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "enrollment_id", nullable = false, updatable = false)
  private long enrollmentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PromotionDecision decision;

  @Column(name = "to_section_id")
  private Long toSectionId;

  private String reason;

  /** Whether somebody decided about this student alone. */
  @Column(nullable = false)
  private boolean excepted;

  @Column(name = "entered_id")
  private Long enteredId;

  protected PromotionStudent() {}

  /**
   * Takes over what was decided about this student.
   *
   * @param target where they go; null if they leave the school or that is open
   * @throws RuleBrokenException if they leave without a reason
   */
  void decide(PromotionStudentInput input, Long target, PromotionSection section) {
    String why = input.reason() == null || input.reason().isBlank() ? null : input.reason().strip();
    if (input.decision() == PromotionDecision.LEAVE && why == null) {
      throw new RuleBrokenException("Who leaves has a reason");
    }
    decision = input.decision();
    toSectionId = target;
    reason = why;
    excepted = decision != section.decision() || input.toSectionId() != null || reason != null;
  }

  /** The student has come to the next section. */
  void enter(Long enrollment) {
    enteredId = enrollment;
  }

  /** Whether nobody has said where the student goes. */
  boolean isUndecided() {
    return decision.isStaying() && toSectionId == null;
  }

  /** What is to be done, or was. */
  Transfer transfer(LocalDate exitDate, LocalDate entryDate) {
    return new Transfer(
        studentId,
        enrollmentId,
        exitDate,
        decision.words() == null ? exitReason() : decision.words(),
        toSectionId,
        entryDate,
        decision.words(),
        decision.status());
  }

  /** As the enrolment has it: older plans kept the reason with its outer blanks. */
  private String exitReason() {
    return reason == null ? null : reason.strip();
  }

  OnRoll place() {
    return new OnRoll(sectionId, studentId, enrollmentId);
  }

  long studentId() {
    return studentId;
  }

  PromotionDecision decision() {
    return decision;
  }

  Long toSectionId() {
    return toSectionId;
  }

  /** Whether somebody decided about this student alone. */
  boolean isExcepted() {
    return excepted;
  }

  Long enteredId() {
    return enteredId;
  }
}
