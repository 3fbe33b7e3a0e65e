package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;

/**
 * Which enrolments are wanted; what is null does not narrow them.
 *
 * @param studentId whose
 * @param sectionId in which section
 * @param academicYearId in a section of which year
 * @param day on which day the student is in the section
 */
public record EnrollmentFilter(Long studentId, Long sectionId, Long academicYearId, LocalDate day) {

  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and("e.studentId = :student", "student", studentId)
            .and("e.sectionId = :section", "section", sectionId)
            .and("sec.academicYearId = :year", "year", academicYearId);
    return day == null
        ? where
        : where.and(
            "e.entryDate <= :day and (e.exitDate is null or e.exitDate > :day)", "day", day);
  }
}
