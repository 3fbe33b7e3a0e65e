package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Versioned;
import java.time.LocalDate;

/**
 * Where a student differs from the section.
 *
 * @param attends true for a student of another section who attends, false for one of the section
 *     who does not
 * @param entryDate the first day of that
 * @param exitDate the first day no longer; null while no end is planned
 */
public record CourseEnrollmentView(
    long id,
    int version,
    long courseSectionId,
    long studentId,
    String firstName,
    String lastName,
    boolean attends,
    LocalDate entryDate,
    LocalDate exitDate)
    implements Versioned {}
