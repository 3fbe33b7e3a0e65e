package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Conditions;

/** Which course sections are wanted; what is null does not count. */
public record CourseSectionFilter(Long termId, Long sectionId, Long courseId, Long teacherId) {

  /** The conditions on a course section {@code cs}. */
  Conditions conditions() {
    return new Conditions()
        .and("cs.termId = :term", "term", termId)
        .and("cs.sectionId = :section", "section", sectionId)
        .and("cs.courseId = :course", "course", courseId)
        .and("cs.teacherId = :teacher", "teacher", teacherId);
  }
}
