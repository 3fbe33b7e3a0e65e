package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * A line of an invoice.
 *
 * @param fullAmount as the structure has it
 * @param concession how much less this student pays
 * @param amount what remains
 */
public record InvoiceLineView(
    long feeHeadId,
    String feeHead,
    BigDecimal fullAmount,
    BigDecimal concession,
    BigDecimal amount) {}
