package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.Versioned;

/**
 * That a teacher teaches a subject to a section.
 *
 * @param id the id of the assignment, not of the teacher
 */
public record AssignmentView(
    long id,
    int version,
    long sectionId,
    long teacherId,
    String firstName,
    String lastName,
    String subject)
    implements Versioned {}
