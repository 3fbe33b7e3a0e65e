package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.shared.Conditions;

/** Which report cards are wanted; what is null does not count. */
public record ReportCardFilter(Long studentId, Long sectionId, Long termId, CardStatus status) {

  /** The conditions on a report card {@code r}. */
  Conditions conditions() {
    return new Conditions()
        .and("r.studentId = :student", "student", studentId)
        .and("r.sectionId = :section", "section", sectionId)
        .and("r.termId = :term", "term", termId)
        .and("r.status = :status", "status", status);
  }
}
