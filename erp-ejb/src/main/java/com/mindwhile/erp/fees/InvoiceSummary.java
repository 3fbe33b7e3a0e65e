package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice as a row of a list.
 *
 * @param number gapless in the school
 * @param amount without the late fee
 * @param outstanding amount and late fee less what was waived, paid and cancelled
 */
public record InvoiceSummary(
    long id,
    int version,
    long number,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    String title,
    LocalDate issuedOn,
    LocalDate dueOn,
    InvoiceStatus status,
    BigDecimal amount,
    BigDecimal lateFee,
    BigDecimal waived,
    BigDecimal paid,
    BigDecimal outstanding) {}
