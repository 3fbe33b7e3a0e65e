package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What has to be so that a promotion can be taken back. */
@ApplicationScoped
class UndoCheck {

  @Inject @SchoolDatabase private EntityManager database;

  @Inject
  @ConfigProperty(name = "erp.promotions.undo-window")
  private Duration window;

  /** For how long after it a promotion can be taken back. */
  Duration window() {
    return window;
  }

  /**
   * Checks that nothing was written down about students from a day on that would hang in the air.
   * Their enrolments are checked by those who move them.
   *
   * @throws ConflictException saying what was, and about how many
   */
  void requireNothingSince(Collection<Long> students, LocalDate day) {
    require(
        "Attendance is marked",
        "Mark m where m.studentId in :students and m.day >= :day",
        "m.studentId",
        students,
        day);
    require(
        "Courses are assigned",
        "CourseEnrollment x where x.studentId in :students and x.entryDate >= :day"
            + " and (x.exitDate is null or x.exitDate > x.entryDate)",
        "x.studentId",
        students,
        day);
    require(
        "Assessments are marked",
        "AssessmentMark m join Assessment a on a.id = m.assessmentId"
            + " where m.studentId in :students and a.heldOn >= :day",
        "m.studentId",
        students,
        day);
  }

  private void require(
      String what, String from, String student, Collection<Long> students, LocalDate day) {
    if (students.isEmpty()) {
      return;
    }
    long concerned =
        database
            .createQuery("select count(distinct " + student + ") from " + from, Long.class)
            .setParameter("students", students)
            .setParameter("day", day)
            .getSingleResult();
    if (concerned > 0) {
      throw new ConflictException(
          "%s in the new year, of %d of the students".formatted(what, concerned));
    }
  }
}
