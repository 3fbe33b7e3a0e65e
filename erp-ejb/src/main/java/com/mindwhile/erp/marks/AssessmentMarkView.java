package com.mindwhile.erp.marks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a student reached in an assessment, as a row of a list.
 *
 * @param marks null unless the status is SCORED
 */
public record AssessmentMarkView(
    long id,
    long assessmentId,
    String assessment,
    LocalDate heldOn,
    long courseSectionId,
    String course,
    long studentId,
    String firstName,
    String lastName,
    MarkStatus status,
    BigDecimal marks,
    BigDecimal maxMarks,
    String note) {}
