package com.mindwhile.erp.school;

/**
 * Which sections are wanted; what is null does not count.
 *
 * @param gradeLevel the name of the grade level
 */
public record SectionFilter(
    Long academicYearId, Long gradeLevelId, String gradeLevel, String name) {}
