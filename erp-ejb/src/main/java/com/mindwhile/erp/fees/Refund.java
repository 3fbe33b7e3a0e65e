package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Money that goes back, from what of a payment is an advance. */
@Entity
@Table(name = "refunds")
class Refund extends Proposal {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "payment_id", updatable = false)
  private Payment payment;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private PaymentMethod method;

  @Column(updatable = false)
  private String reference;

  protected Refund() {}

  Refund(Payment payment, BigDecimal amount, RefundInput input, Caller proposer) {
    super(payment.studentId(), amount, input.reason().strip(), proposer);
    this.payment = payment;
    method = input.method();
    reference = input.reference();
  }

  Payment payment() {
    return payment;
  }
}
