package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A student of an assessment.
 *
 * @param status null while nothing is entered
 * @param marks null unless the status is SCORED
 */
public record MarkSheetRow(
    long studentId,
    String firstName,
    String lastName,
    MarkStatus status,
    BigDecimal marks,
    String note) {}
