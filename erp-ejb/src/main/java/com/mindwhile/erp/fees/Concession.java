package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/**
 * That a student pays less in a year: a percentage, or an amount of each line, of one head or of
 * all. It counts for what is invoiced from now on.
 */
@Entity
@Table(name = "concessions")
class Concession extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "academic_year_id", nullable = false)
  private long academicYearId;

  @Column(name = "fee_head_id")
  private Long feeHeadId;

  private BigDecimal percent;
  private BigDecimal amount;

  @Column(nullable = false)
  private String reason;

  protected Concession() {}

  Concession(ConcessionInput input, Money money) {
    studentId = input.studentId();
    describe(input, money);
  }

  /**
   * Takes over what the office says now.
   *
   * @throws RuleBrokenException unless it has either a percentage or an amount, or if it is to go
   *     to another student
   */
  final void describe(ConcessionInput input, Money money) {
    if (input.studentId() != studentId) {
      throw new RuleBrokenException("A concession stays with its student");
    }
    if ((input.percent() == null) == (input.amount() == null)) {
      throw new RuleBrokenException("A concession is either a percentage or an amount");
    }
    academicYearId = input.academicYearId();
    feeHeadId = input.feeHeadId();
    percent = input.percent() == null ? null : input.percent().setScale(2);
    amount = input.amount() == null ? null : money.exact(input.amount());
    reason = input.reason().strip();
  }

  /** Whether it is of that head. */
  boolean isOf(long head) {
    return feeHeadId == null || feeHeadId == head;
  }

  BigDecimal percent() {
    return percent == null ? BigDecimal.ZERO : percent;
  }

  BigDecimal amount() {
    return amount == null ? Money.ZERO : amount;
  }

  long studentId() {
    return studentId;
  }

  ConcessionView view() {
    return new ConcessionView(
        id(), version(), studentId, academicYearId, feeHeadId, percent, amount, reason);
  }
}
