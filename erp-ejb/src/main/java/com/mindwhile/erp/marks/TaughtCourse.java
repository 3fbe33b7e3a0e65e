package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A course section with what stays written down about it when its results are published.
 *
 * @param teacher first and last name
 * @param credits how much the course counts among others
 */
record TaughtCourse(
    long courseSectionId,
    long courseId,
    long sectionId,
    long termId,
    long academicYearId,
    String subject,
    String course,
    String teacher,
    BigDecimal credits) {}
