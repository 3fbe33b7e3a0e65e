package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * A student's time in a section.
 *
 * @param entryDate the first day in the section
 * @param exitDate the first day no longer in the section; null while no end is planned
 */
public record EnrollmentView(
    long id,
    int version,
    long studentId,
    long sectionId,
    String gradeLevel,
    String sectionName,
    LocalDate entryDate,
    String entryReason,
    LocalDate exitDate,
    String exitReason)
    implements Versioned {}
