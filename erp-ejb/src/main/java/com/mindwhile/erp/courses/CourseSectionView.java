package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Versioned;

/** That a teacher teaches a course to a section in a term. */
public record CourseSectionView(
    long id,
    int version,
    long courseId,
    String course,
    String subject,
    long sectionId,
    String gradeLevel,
    String sectionName,
    long termId,
    long teacherId,
    String teacherFirstName,
    String teacherLastName)
    implements Versioned {}
