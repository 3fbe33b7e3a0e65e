package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * Where a student's money stands.
 *
 * @param outstanding what is to be paid on invoices
 * @param overdue how much of it was due before today
 * @param advance what was paid and is not used
 * @param balance outstanding less advance
 */
public record FeeAccountView(
    long studentId,
    BigDecimal outstanding,
    BigDecimal overdue,
    BigDecimal advance,
    BigDecimal balance) {}
