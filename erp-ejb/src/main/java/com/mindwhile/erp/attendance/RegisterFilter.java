package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/** Which registers are wanted; what is null does not count. */
public record RegisterFilter(LocalDate from, LocalDate to, Long sectionId, Long courseSectionId) {

  /** The conditions on a register {@code r}. */
  Conditions conditions() {
    return new Conditions()
        .and("r.day >= :from", "from", from)
        .and("r.day <= :to", "to", to)
        .and("r.sectionId = :section", "section", sectionId)
        .and("r.courseSectionId = :courseSection", "courseSection", courseSectionId);
  }
}
