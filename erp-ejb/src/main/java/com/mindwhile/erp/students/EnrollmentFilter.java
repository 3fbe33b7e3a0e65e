package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.Conditions;

/**
 * Which enrolments are wanted; what is null does not narrow them.
 *
 * @param studentId whose
 * @param sectionId in which section
 * @param academicYearId in a section of which year
 */
public record EnrollmentFilter(Long studentId, Long sectionId, Long academicYearId) {

  Conditions conditions() {
    return new Conditions()
        .and("e.studentId = :student", "student", studentId)
        .and("e.sectionId = :section", "section", sectionId)
        .and("sec.academicYearId = :year", "year", academicYearId);
  }
}
