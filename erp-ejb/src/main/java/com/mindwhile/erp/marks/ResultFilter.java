package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Conditions;

/** Which results are wanted; what is null does not count. */
public record ResultFilter(Long studentId, Long courseSectionId, Long sectionId, Long termId) {

  /** The conditions on a result {@code r}. */
  Conditions conditions() {
    return new Conditions()
        .and("r.studentId = :student", "student", studentId)
        .and("r.courseSectionId = :courseSection", "courseSection", courseSectionId)
        .and("r.sectionId = :section", "section", sectionId)
        .and("r.termId = :term", "term", termId);
  }
}
