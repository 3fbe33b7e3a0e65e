package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Versioned;

/**
 * What becomes of a student at the end of the year.
 *
 * @param sectionId the section the student is in
 * @param toSectionId the section of the next year; null for who leaves or is still to get one
 * @param moved whether it is done
 */
public record PromotedStudentView(
    long studentId,
    int version,
    String firstName,
    String lastName,
    long sectionId,
    Outcome outcome,
    Long toSectionId,
    String note,
    boolean moved)
    implements Versioned {}
