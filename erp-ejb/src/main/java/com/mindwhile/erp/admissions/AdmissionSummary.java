package com.mindwhile.erp.admissions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An application as a row of a list.
 *
 * @param studentId the student the applicant has become
 */
public record AdmissionSummary(
    long id,
    int version,
    long academicYearId,
    long gradeLevelId,
    String gradeLevel,
    AdmissionStatus status,
    String firstName,
    String lastName,
    LocalDate birthDate,
    Instant submittedAt,
    LocalDate offerExpiresOn,
    Long studentId) {}
