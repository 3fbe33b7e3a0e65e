package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry of the ledger as a row of a file. */
public record LedgerFileRow(
    long id,
    LocalDate postedOn,
    EntryKind kind,
    String admissionNumber,
    String lastName,
    String firstName,
    Long invoiceNumber,
    Long receiptNumber,
    BigDecimal receivable,
    BigDecimal advance,
    BigDecimal cash,
    BigDecimal income,
    BigDecimal waived,
    BigDecimal balance) {}
