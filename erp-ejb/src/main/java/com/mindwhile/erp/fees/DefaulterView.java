package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A student with something that was due before today.
 *
 * @param invoices how many invoices
 * @param overdue what is outstanding on them
 * @param since the longest due day
 */
public record DefaulterView(
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    long invoices,
    BigDecimal overdue,
    LocalDate since) {}
