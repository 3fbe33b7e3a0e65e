package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;

/**
 * A section.
 *
 * @param gradeLevel the name of its grade level
 * @param roomId where it is at home; null if nowhere
 */
public record SectionView(
    long id,
    int version,
    long academicYearId,
    long gradeLevelId,
    String gradeLevel,
    String name,
    Long roomId)
    implements Versioned {}
