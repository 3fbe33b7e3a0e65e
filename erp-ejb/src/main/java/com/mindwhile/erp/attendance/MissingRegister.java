package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/**
 * A register nobody has handed in.
 *
 * @param courseSectionId null for the whole day of the section
 * @param periodId null for the whole day of the section
 * @param teacherId who teaches the lesson; null for the whole day of the section
 */
public record MissingRegister(
    LocalDate day,
    long sectionId,
    String gradeLevel,
    String sectionName,
    Long courseSectionId,
    Long periodId,
    Long teacherId) {}
