package com.mindwhile.erp.fees;

/** A structure as a row of a list. */
public record FeeStructureSummary(
    long id, int version, long academicYearId, long gradeLevelId, String gradeLevel, String name) {}
