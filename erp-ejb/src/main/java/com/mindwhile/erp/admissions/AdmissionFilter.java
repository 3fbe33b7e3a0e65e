package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.Conditions;
import java.util.List;

/**
 * Which applications are wanted; what is null does not count.
 *
 * @param q the beginning of the applicant's last or first name
 */
public record AdmissionFilter(
    String q, AdmissionStatus status, Long academicYearId, Long gradeLevelId) {

  /** The conditions on an application {@code a}. */
  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and("a.status = :status", "status", status)
            .and("a.academicYearId = :year", "year", academicYearId)
            .and("a.gradeLevelId = :gradeLevel", "gradeLevel", gradeLevelId);
    if (q != null && !q.isBlank()) {
      String select = "select x.id as id from Admission x where x.applicant.";
      where
          .andInAny(
              "a.id",
              List.of(
                  select + "lastName like :q escape '!'", select + "firstName like :q escape '!'"))
          .with("q", Conditions.prefix(q.strip()));
    }
    return where;
  }
}
