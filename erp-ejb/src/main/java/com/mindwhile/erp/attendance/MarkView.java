package com.mindwhile.erp.attendance;

/**
 * What stands in a register about a student.
 *
 * @param code the teacher's
 * @param kind what it counts as: an absence the office has an excuse for counts as excused
 * @param officeCode the code of the office's excuse for that day; null if there is none
 */
public record MarkView(
    long studentId,
    String firstName,
    String lastName,
    String code,
    CodeKind kind,
    Integer minutesLate,
    String note,
    String officeCode) {}
