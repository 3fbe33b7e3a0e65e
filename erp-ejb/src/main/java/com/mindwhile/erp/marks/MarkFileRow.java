package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * What a student reached in an assessment, as a row of a file.
 *
 * @param marks null unless the status is SCORED
 * @param assessment its name
 */
public record MarkFileRow(
    long id,
    long assessmentId,
    String admissionNumber,
    MarkStatus status,
    BigDecimal marks,
    String note,
    String lastName,
    String firstName,
    String assessment) {}
