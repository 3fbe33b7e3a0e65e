package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;

/**
 * Which structures or concessions are wanted; what is null does not matter.
 *
 * @param studentId of concessions alone
 * @param gradeLevelId of structures alone
 */
public record FeeFilter(Long academicYearId, Long gradeLevelId, Long studentId) {

  Conditions ofStructures() {
    return new Conditions()
        .and("f.academicYearId = :year", "year", academicYearId)
        .and("f.gradeLevelId = :gradeLevelId", "gradeLevelId", gradeLevelId);
  }

  Conditions ofConcessions() {
    return new Conditions()
        .and("c.academicYearId = :year", "year", academicYearId)
        .and("c.studentId = :student", "student", studentId);
  }
}
