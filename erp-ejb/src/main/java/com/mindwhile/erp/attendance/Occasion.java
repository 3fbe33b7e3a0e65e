package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/**
 * What a register is for.
 *
 * @param courseSectionId null for the whole day of the section
 * @param periodId null for the whole day of the section
 */
record Occasion(LocalDate day, long sectionId, Long courseSectionId, Long periodId) {

  /**
   * What tells an occasion from the others of its section on that day.
   *
   * @param courseSectionId null, as the period, for the whole day
   */
  static String lesson(Long courseSectionId, Long periodId) {
    return courseSectionId == null ? "" : courseSectionId + "/" + periodId;
  }
}
