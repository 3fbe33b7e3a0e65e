package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment as a row of a list.
 *
 * @param receiptNumber gapless in the school
 * @param advance what is neither allocated nor refunded
 */
public record PaymentSummary(
    long id,
    int version,
    long receiptNumber,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    LocalDate receivedOn,
    PaymentMethod method,
    String reference,
    BigDecimal amount,
    BigDecimal allocated,
    BigDecimal refunded,
    BigDecimal advance) {}
