package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.students.PlaceEnded;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Ends what students attend, or are left out of, with their place in the section. */
@ApplicationScoped
class CourseExits {

  /** What begins on that day or later belongs to the next place in the section, if there is one. */
  private static final String OF_THE_PLACE =
      "(x.entryDate < :day or not exists (select 1 from Enrollment n"
          + " where n.studentId = x.studentId and n.sectionId = c.sectionId"
          + " and n.entryDate <= x.entryDate"
          + " and (n.exitDate is null or n.exitDate > x.entryDate)))";

  /** What a student attends as a guest from that day on needs no place in the section. */
  private static final String OF_THE_SECTION =
      "c.sectionId = :section and (x.entryDate < :day or x.attends = false)";

  @Inject @SchoolDatabase private EntityManager database;

  void endWith(@Observes PlaceEnded place) {
    Conditions running =
        new Conditions()
            .and("x.studentId in (:students)", "students", place.studentIds())
            .and("(x.exitDate is null or x.exitDate > :day)", "day", place.day())
            .and(OF_THE_SECTION, "section", place.sectionId())
            .and(OF_THE_PLACE);
    running
        .applyTo(
            database.createQuery(
                "select x from CourseEnrollment x join CourseSection c on c.id = x.courseSectionId"
                    + running.where(),
                CourseEnrollment.class))
        .getResultList()
        .forEach(enrollment -> enrollment.endBy(place.day()));
  }
}
