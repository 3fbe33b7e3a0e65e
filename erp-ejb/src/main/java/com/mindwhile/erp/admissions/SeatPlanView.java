package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.Versioned;

/**
 * The seats of a grade level in an academic year.
 *
 * @param seats how many there are
 * @param accepted how many are taken
 * @param offered how many are offered beside those
 */
public record SeatPlanView(
    long id,
    int version,
    long academicYearId,
    long gradeLevelId,
    String gradeLevel,
    int seats,
    long accepted,
    long offered)
    implements Versioned {}
