package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;

/** A section. */
public record SectionView(long id, int version, String gradeLevel, String name)
    implements Versioned {}
