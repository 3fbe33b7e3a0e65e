package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Conditions;

/** Which marks are wanted; what is null does not count. */
public record MarkFilter(Long assessmentId, Long courseSectionId, Long studentId) {

  /** The conditions on a mark {@code m}. */
  Conditions conditions() {
    return new Conditions()
        .and("m.assessmentId = :assessment", "assessment", assessmentId)
        .and("m.courseSectionId = :courseSection", "courseSection", courseSectionId)
        .and("m.studentId = :student", "student", studentId);
  }
}
