package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** That a part of an invoice need not be paid. */
@Entity
@Table(name = "waivers")
class Waiver extends Proposal {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "invoice_id", updatable = false)
  private Invoice invoice;

  protected Waiver() {}

  Waiver(Invoice invoice, BigDecimal amount, String reason, Caller proposer) {
    super(invoice.studentId(), amount, reason, proposer);
    this.invoice = invoice;
  }

  Invoice invoice() {
    return invoice;
  }
}
