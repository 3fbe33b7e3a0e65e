package com.mindwhile.erp.fees;

import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/**
 * Whose fees a report is about; what is null does not matter.
 *
 * @param gradeLevelId those of the students who are in a section of that grade level today
 * @param sectionId those of the students who are in that section today
 */
public record FeeReportFilter(Long gradeLevelId, Long sectionId) {

  // derived: found once from the sections, where a plain subselect may be tried for every row
  private static final String PLACED_TODAY =
      " in (select placed.id from (select distinct f.studentId as id"
          + " from Enrollment f join Section fs on fs.id = f.sectionId where "
          + VisibleSections.enrolledToday("f");

  /** Narrows a query to them; {@code path} is a student's id. */
  Conditions restrict(Conditions where, String path, LocalDate today) {
    if (gradeLevelId == null && sectionId == null) {
      return where;
    }
    return where
        .and(
            path
                + PLACED_TODAY
                + (gradeLevelId == null ? "" : " and fs.gradeLevelId = :gradeLevelId")
                + (sectionId == null ? "" : " and fs.id = :sectionId")
                + ") placed)")
        .with("gradeLevelId", gradeLevelId)
        .with("sectionId", sectionId)
        .with("today", today);
  }
}
