package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/** Which assessments are wanted; what is null does not count. */
public record AssessmentFilter(Long courseSectionId, Long termId, LocalDate from, LocalDate to) {

  /** The conditions on an assessment {@code a} of a course section {@code cs}. */
  Conditions conditions() {
    return new Conditions()
        .and("a.courseSectionId = :courseSection", "courseSection", courseSectionId)
        .and("cs.termId = :term", "term", termId)
        .and("a.heldOn >= :from", "from", from)
        .and("a.heldOn <= :to", "to", to);
  }
}
