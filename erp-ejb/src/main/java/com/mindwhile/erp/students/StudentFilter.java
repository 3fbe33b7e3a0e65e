package com.mindwhile.erp.students;

import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.PrefixSearch;
import java.time.LocalDate;
import java.util.List;

/**
 * Which students are wanted; what is null does not count. Texts are compared as a whole, without
 * regard to upper and lower case.
 *
 * @param q the beginning of a name, an admission number or an e-mail address, or of both names
 * @param sectionId enrolled in that section today
 * @param gradeLevel enrolled in a section of that grade level today
 * @param birthDateFrom born on that day or later
 * @param birthDateTo born on that day or earlier
 * @param deleted true for the deleted ones instead of the others
 */
public record StudentFilter(
    String q,
    StudentStatus status,
    Long sectionId,
    String gradeLevel,
    String admissionNumber,
    String firstName,
    String lastName,
    String email,
    Gender gender,
    LocalDate birthDateFrom,
    LocalDate birthDateTo,
    boolean deleted) {

  private static final PrefixSearch SEARCH =
      new PrefixSearch("Student", List.of("lastName", "firstName", "admissionNumber", "email"));

  // derived: found once from the sections, where a plain subselect may be tried for every student
  private static final String PLACED_TODAY =
      "s.id in (select placed.id from (select distinct f.studentId as id"
          + " from Enrollment f join Section fs on fs.id = f.sectionId where "
          + VisibleSections.enrolledToday("f");

  /** The conditions on a student {@code s}; those about sections name the day {@code :today}. */
  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and(deleted ? "s.deletedAt is not null" : "s.deletedAt is null")
            .and("s.status = :status", "status", status)
            .and("s.admissionNumber = :admissionNumber", "admissionNumber", admissionNumber)
            .and("s.firstName = :firstName", "firstName", firstName)
            .and("s.lastName = :lastName", "lastName", lastName)
            .and("s.email = :email", "email", email)
            .and("s.gender = :gender", "gender", gender)
            .and("s.birthDate >= :birthDateFrom", "birthDateFrom", birthDateFrom)
            .and("s.birthDate <= :birthDateTo", "birthDateTo", birthDateTo)
            .and(PLACED_TODAY + " and fs.id = :sectionId) placed)", "sectionId", sectionId)
            .and(
                PLACED_TODAY
                    + " and fs.gradeLevelId in (select fg.id from GradeLevel fg"
                    + " where fg.name = :gradeLevel)) placed)",
                "gradeLevel",
                gradeLevel);
    SEARCH.restrict(where, "s.id", q, deleted);
    return where;
  }
}
