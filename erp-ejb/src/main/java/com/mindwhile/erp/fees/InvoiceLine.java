package com.mindwhile.erp.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A line of an invoice.
 *
 * @param fullAmount as the structure has it
 * @param concession how much less this student pays
 * @param amount what remains
 */
@Embeddable
record InvoiceLine(
    @Column(name = "fee_head_id", nullable = false) Long feeHeadId,
    @Column(name = "full_amount", nullable = false) BigDecimal fullAmount,
    @Column(name = "concession", nullable = false) BigDecimal concession,
    @Column(name = "amount", nullable = false) BigDecimal amount) {

  /** A line with its concession, which is never more than the line. */
  static InvoiceLine of(long feeHeadId, BigDecimal fullAmount, BigDecimal concession) {
    BigDecimal granted = concession.min(fullAmount);
    return new InvoiceLine(feeHeadId, fullAmount, granted, fullAmount.subtract(granted));
  }
}
