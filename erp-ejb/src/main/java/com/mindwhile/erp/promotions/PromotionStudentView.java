package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Versioned;

/**
 * What becomes of a student in a promotion.
 *
 * @param sectionId where they come from
 * @param toSectionId where they go; null if they leave the school, or that is open
 * @param excepted whether somebody decided about them alone
 * @param enrollmentId the enrolment that was made; null while none was
 */
public record PromotionStudentView(
    long studentId,
    int version,
    String admissionNumber,
    String firstName,
    String lastName,
    long sectionId,
    String gradeLevel,
    String sectionName,
    PromotionDecision decision,
    Long toSectionId,
    String toGradeLevel,
    String toSectionName,
    String reason,
    boolean excepted,
    Long enrollmentId)
    implements Versioned {}
