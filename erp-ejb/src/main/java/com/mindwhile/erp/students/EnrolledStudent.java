package com.mindwhile.erp.students;

import java.time.LocalDate;

/**
 * A student's time in a section, with who the student is.
 *
 * @param entryDate the first day in the section
 * @param exitDate the first day no longer in the section; null while no end is planned
 */
public record EnrolledStudent(
    long id,
    int version,
    long studentId,
    String admissionNumber,
    String firstName,
    String lastName,
    long sectionId,
    String gradeLevel,
    String sectionName,
    LocalDate entryDate,
    String entryReason,
    LocalDate exitDate,
    String exitReason) {}
