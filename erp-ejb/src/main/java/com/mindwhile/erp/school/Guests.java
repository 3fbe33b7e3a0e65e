package com.mindwhile.erp.school;

/**
 * Students of other sections who attend a course section, in JPQL. They do as long as they have a
 * place in some section of its academic year: a course enrolment that nobody ended is not to keep
 * them there.
 */
public final class Guests {

  private static final String JOINS =
      " join Section gt on gt.id = %2$s.sectionId"
          + " join Enrollment gp on gp.studentId = %1$s.studentId and gp.entryDate <= %3$s"
          + " and (gp.exitDate is null or gp.exitDate > %3$s)"
          + " join Section gs on gs.id = gp.sectionId and gs.academicYearId = gt.academicYearId";

  private Guests() {}

  /**
   * That a guest has such a place, as joins to the course enrolment.
   *
   * @param guest the alias of the course enrolment
   * @param taught the alias of its course section
   * @param day the parameter with the day that is asked about
   */
  public static String havingPlace(String guest, String taught, String day) {
    return JOINS.formatted(guest, taught, day);
  }
}
