package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A receipt as a row of a list. @param number gapless in the school */
public record ReceiptSummary(
    long number,
    long paymentId,
    LocalDate receivedOn,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    BigDecimal amount) {}
