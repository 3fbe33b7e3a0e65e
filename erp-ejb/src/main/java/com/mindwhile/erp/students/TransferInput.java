package com.mindwhile.erp.students;

import java.time.LocalDate;

/**
 * Where a student is to go.
 *
 * @param fromSectionId the section the student is in
 * @param exitDate the first day the student is no longer in it
 * @param reason why
 * @param toSectionId the section the student goes to; null for who leaves
 * @param entryDate the first day there
 * @param status what the student becomes; null for who stays what they are
 */
public record TransferInput(
    long fromSectionId,
    LocalDate exitDate,
    String reason,
    Long toSectionId,
    LocalDate entryDate,
    StudentStatus status) {}
