package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/**
 * What a register is for.
 *
 * @param courseSectionId null for the whole day of the section
 * @param periodId null for the whole day of the section
 */
record Occasion(LocalDate day, long sectionId, Long courseSectionId, Long periodId) {

  /** What tells it from the other occasions of the section on that day. */
  String lesson() {
    return courseSectionId == null ? "" : courseSectionId + "/" + periodId;
  }
}
