package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.PrefixSearch;
import java.util.List;

/**
 * Which teachers are wanted; what is null does not count. Texts are compared as a whole, without
 * regard to upper and lower case.
 *
 * @param q the beginning of a name, an e-mail address or, for colleagues, an employee number, or of
 *     both names
 * @param employeeNumber for colleagues alone
 * @param sectionId who teaches that section
 * @param subjectId who can teach that subject
 * @param deleted true for the deleted ones instead of the others
 */
public record TeacherFilter(
    String q,
    String employeeNumber,
    String lastName,
    Long sectionId,
    Long subjectId,
    boolean deleted) {

  private static final PrefixSearch SEARCH =
      new PrefixSearch("Teacher", List.of("lastName", "firstName", "email"));

  private static final PrefixSearch SEARCH_OF_COLLEAGUES =
      new PrefixSearch("Teacher", List.of("lastName", "firstName", "employeeNumber", "email"));

  /**
   * The conditions on a teacher {@code t}.
   *
   * @param ofColleague whether the caller may see employee numbers, and so search them
   */
  Conditions conditions(boolean ofColleague) {
    Conditions where =
        new Conditions()
            .and(deleted ? "t.deletedAt is not null" : "t.deletedAt is null")
            .and("t.employeeNumber = :employeeNumber", "employeeNumber", employeeNumber)
            .and("t.lastName = :lastName", "lastName", lastName)
            .and(
                "t.id in (select f.teacherId from CourseSection f where f.sectionId = :sectionId)",
                "sectionId",
                sectionId);
    if (subjectId != null) {
      where.and(":subjectId member of t.subjectIds", "subjectId", subjectId);
    }
    (ofColleague ? SEARCH_OF_COLLEAGUES : SEARCH).restrict(where, "t.id", q, deleted);
    return where;
  }
}
