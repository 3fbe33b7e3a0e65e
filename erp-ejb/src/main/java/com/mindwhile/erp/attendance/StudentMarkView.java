package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/**
 * What stands in a register about a student, as a row of the student's list.
 *
 * @param code the teacher's
 * @param kind what it counts as: an absence the office has an excuse for counts as excused
 * @param officeCode the code of the office's excuse for that day; null if there is none
 */
public record StudentMarkView(
    long registerId,
    LocalDate day,
    Long courseSectionId,
    Long periodId,
    String code,
    CodeKind kind,
    Integer minutesLate,
    String note,
    String officeCode) {}
