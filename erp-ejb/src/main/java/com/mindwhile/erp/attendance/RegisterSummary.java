package com.mindwhile.erp.attendance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A register as a row of a list.
 *
 * @param courseSectionId null for the whole day of the section
 * @param periodId null for the whole day of the section
 * @param markedBy who handed it in or corrected it last
 */
public record RegisterSummary(
    long id,
    int version,
    LocalDate day,
    long sectionId,
    String gradeLevel,
    String sectionName,
    Long courseSectionId,
    Long periodId,
    Instant markedAt,
    String markedBy) {}
