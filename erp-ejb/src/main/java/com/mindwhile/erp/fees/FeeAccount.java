package com.mindwhile.erp.fees;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/**
 * Where a student's money stands: the sums of the ledger. Whoever changes it holds this row, so
 * that all that happens to a student's money happens one after the other. {@link FeeAccounts} makes
 * it. Not audited: the ledger has each change.
 */
@Entity
@NotAudited
@Table(name = "fee_accounts")
class FeeAccount extends AuditedEntity {

  /** The most a column of the database takes. */
  private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

  /** The row has the student's id. */
  @Column(name = "id", insertable = false, updatable = false)
  private long studentId;

  /** What is to be paid; 0 or more. */
  @Column(nullable = false)
  private BigDecimal receivable = Money.ZERO;

  /** What was paid and is not used, as a liability: 0 or less. */
  @Column(nullable = false)
  private BigDecimal advance = Money.ZERO;

  protected FeeAccount() {}

  FeeAccount(long studentId) {
    this.studentId = studentId;
  }

  /**
   * Takes an entry in.
   *
   * @throws RuleBrokenException if it would be more than can be counted
   * @throws IllegalStateException if less than nothing would be owed or paid ahead
   */
  void enter(LedgerEntry entry) {
    BigDecimal owed = receivable.add(entry.receivable());
    BigDecimal ahead = advance.add(entry.advance());
    if (owed.signum() < 0 || ahead.signum() > 0) {
      throw new IllegalStateException("The account of student " + studentId + " is overdrawn");
    }
    if (owed.compareTo(MOST) > 0 || ahead.negate().compareTo(MOST) > 0) {
      throw new RuleBrokenException("A student's account takes no more than " + MOST);
    }
    receivable = owed;
    advance = ahead;
    entry.leaves(balance());
  }

  /** What the student owes; below 0 if more was paid. */
  BigDecimal balance() {
    return receivable.add(advance);
  }

  BigDecimal receivable() {
    return receivable;
  }

  BigDecimal advance() {
    return advance;
  }
}
