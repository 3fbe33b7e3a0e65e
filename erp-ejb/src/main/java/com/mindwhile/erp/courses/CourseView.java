package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;

/**
 * A course.
 *
 * @param subject the name of its subject
 * @param gradeLevelId the grade level it is for; null for all
 * @param gradeLevel the name of that grade level
 * @param credits how much it counts among others
 */
public record CourseView(
    long id,
    int version,
    long subjectId,
    String subject,
    Long gradeLevelId,
    String gradeLevel,
    String name,
    BigDecimal credits)
    implements Versioned {}
