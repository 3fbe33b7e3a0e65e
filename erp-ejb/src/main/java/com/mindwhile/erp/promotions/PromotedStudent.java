package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.students.StudentStatus;
import com.mindwhile.erp.students.Transfer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What becomes of a student at the end of the year, and what was done about it. */
@Entity
@Table(name = "promotion_students")
class PromotedStudent extends AuditedEntity {

  @Column(name = "promotion_id", nullable = false, updatable = false)
  private long promotionId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Outcome outcome;

  @Column(name = "to_section_id")
  private Long toSectionId;

  private String note;

  /** The enrolment that ended; null until then. */
  @Column(name = "enrollment_id")
  private Long enrollmentId;

  @Column(name = "next_enrollment_id")
  private Long nextEnrollmentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private StudentStatus statusBefore;

  protected PromotedStudent() {}

  /** Something else is decided. */
  void decide(DecisionInput decision) {
    outcome = decision.outcome();
    toSectionId = decision.toSectionId();
    note = decision.note();
  }

  /** The student has moved. */
  void moved(Transfer transfer) {
    enrollmentId = transfer.enrollmentId();
    nextEnrollmentId = transfer.nextEnrollmentId();
    statusBefore = transfer.statusBefore();
  }

  /** What was done; null if nothing was. */
  Transfer transfer() {
    return enrollmentId == null
        ? null
        : new Transfer(studentId, enrollmentId, nextEnrollmentId, statusBefore);
  }

  long sectionId() {
    return sectionId;
  }

  long studentId() {
    return studentId;
  }

  Outcome outcome() {
    return outcome;
  }

  Long toSectionId() {
    return toSectionId;
  }
}
