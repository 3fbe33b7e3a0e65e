package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An assessment.
 *
 * @param category what it counts with
 * @param maxMarks how many marks can be reached
 */
public record AssessmentView(
    long id,
    int version,
    long courseSectionId,
    String course,
    String gradeLevel,
    String sectionName,
    long termId,
    long categoryId,
    String category,
    String name,
    BigDecimal maxMarks,
    LocalDate heldOn)
    implements Versioned {}
