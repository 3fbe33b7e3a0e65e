package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry of a student's ledger: debits above 0, credits below.
 *
 * @param receivable what it changes of what the student owes
 * @param advance what it changes of what was paid ahead, which is below 0
 * @param cash what it changes of the school's money
 * @param balance what the student owes after it; below 0 if more was paid
 */
public record LedgerView(
    long id,
    EntryKind kind,
    LocalDate postedOn,
    Long invoiceId,
    Long paymentId,
    Long waiverId,
    Long refundId,
    BigDecimal receivable,
    BigDecimal advance,
    BigDecimal cash,
    BigDecimal balance) {}
