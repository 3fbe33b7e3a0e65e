package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the school lays down for its fees. A late fee is charged once for an invoice on which
 * something is outstanding later than the days of grace after its due day: an amount, and a
 * percentage of what is outstanding then.
 */
@Entity
@Table(name = "fee_policy")
class FeePolicy extends AuditedEntity {

  /** The id of the one row. */
  static final long ID = 1;

  @Column(name = "approval_limit", nullable = false)
  private BigDecimal approvalLimit = Money.ZERO;

  @Column(name = "late_fee_amount", nullable = false)
  private BigDecimal lateFeeAmount = Money.ZERO;

  @Column(name = "late_fee_percent", nullable = false)
  private BigDecimal lateFeePercent = Money.ZERO;

  @Column(name = "late_fee_grace_days", nullable = false)
  private int lateFeeGraceDays;

  protected FeePolicy() {}

  FeePolicy(FeePolicyInput input, Money money) {
    change(input, money);
  }

  final void change(FeePolicyInput input, Money money) {
    approvalLimit = money.exact(input.approvalLimit());
    lateFeeAmount = money.exact(input.lateFeeAmount());
    lateFeePercent = input.lateFeePercent().setScale(2);
    lateFeeGraceDays = input.lateFeeGraceDays();
  }

  /** Whether there are late fees at all. */
  boolean hasLateFees() {
    return lateFeeAmount.signum() > 0 || lateFeePercent.signum() > 0;
  }

  /** The first due day that is not late enough on a day. */
  LocalDate notLateFrom(LocalDate today) {
    return today.minusDays(lateFeeGraceDays);
  }

  BigDecimal lateFee(Invoice invoice, Money money) {
    return lateFeeAmount.add(money.percent(invoice.outstanding(), lateFeePercent));
  }

  BigDecimal approvalLimit() {
    return approvalLimit;
  }

  FeePolicyView view() {
    return new FeePolicyView(
        version(), approvalLimit, lateFeeAmount, lateFeePercent, lateFeeGraceDays);
  }
}
