package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;

/** Students one by one. */
@Stateless
public class Students {

  private static final String NOT_DELETED = "s.deletedAt is null";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private AdmissionNumbers admissionNumbers;
  @Inject private SectionSeats seats;
  @Inject private SchoolClock clock;
  @Inject private Event<PlaceEnded> endings;

  /** A student with the section of today, and whether the caller may see the medical notes. */
  record Found(
      Student student,
      Long sectionId,
      String gradeLevel,
      String sectionName,
      boolean mayReadMedicalNotes) {

    StudentView view() {
      return student.view(
          StudentSection.of(sectionId, gradeLevel, sectionName), mayReadMedicalNotes);
    }
  }

  /**
   * One student.
   *
   * @throws NotFoundException if there is none, it is deleted or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public StudentView get(long id) {
    return find(id, NOT_DELETED, Permission.STUDENTS_VIEW).view();
  }

  /** What {@link #update} would leave as it is. */
  public StudentInput input(long id) {
    Found found = find(id, NOT_DELETED, Permission.STUDENTS_EDIT);
    return found.student().input(found.mayReadMedicalNotes());
  }

  /**
   * Admits a student.
   *
   * @throws ConflictException if another student has the admission number
   */
  public StudentView create(StudentInput input) {
    requireBorn(input);
    String number = input.admissionNumber();
    if (number == null) {
      number = admissionNumbers.next();
    } else {
      admissionNumbers.requireFree(number, 0);
    }
    Student student = new Student(number, input);
    database.persist(student);
    database.flush();
    return student.view(null, true);
  }

  /**
   * Writes a student down anew. One who is to be gone is held before anything is read: whoever
   * enrols holds the student as well.
   *
   * @param version the version the caller saw
   * @throws ConflictException if another student has the admission number, or the new status does
   *     not follow the present one
   * @throws RuleBrokenException if the student is to be gone and still has a place in a section
   */
  public StudentView update(long id, int version, StudentInput input) {
    if (input.status() != null && input.status().isGone()) {
      database.find(Student.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
    Found found = find(id, NOT_DELETED, Permission.STUDENTS_EDIT);
    Student student = found.student();
    student.requireVersion(version);
    requireBorn(input);
    if (input.admissionNumber() != null) {
      admissionNumbers.requireFree(input.admissionNumber(), id);
      student.renumber(input.admissionNumber());
    }
    if (input.status() != null) {
      if (input.status().isGone() && !student.status().isGone()) {
        requireNoPlace(id);
        endings.fire(new PlaceEnded(Set.of(id), null, clock.today()));
      }
      student.become(input.status());
    }
    if (found.mayReadMedicalNotes()) {
      student.noteMedically(input.medicalNotes());
    }
    student.describe(input);
    database.flush();
    return found.view();
  }

  /** Deletes a student, who can be restored. */
  public void delete(long id, int version) {
    Student student = find(id, NOT_DELETED, Permission.STUDENTS_DELETE).student();
    student.requireVersion(version);
    student.delete(clock.now());
    database.flush();
  }

  /**
   * Brings a deleted student back.
   *
   * @throws ConflictException if the student is not deleted, or others have the seats now
   */
  public StudentView restore(long id) {
    seats.hold();
    Found found = find(id, "1 = 1", Permission.STUDENTS_DELETE);
    found.student().restore();
    database.flush();
    database
        .createQuery("select e from Enrollment e where e.studentId = :id", Enrollment.class)
        .setParameter("id", id)
        .getResultList()
        .forEach(seats::require);
    return found.view();
  }

  /**
   * Checks that the caller may reach a student.
   *
   * @throws NotFoundException if not
   */
  public void requireVisible(long id, Permission permission) {
    find(id, NOT_DELETED, permission);
  }

  /**
   * Checks that a student somebody is about to refer to exists, for the caller.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id, Permission permission) {
    if (search(id, NOT_DELETED, permission).isEmpty()) {
      throw new RuleBrokenException("There is no such student");
    }
  }

  private Found find(long id, String condition, Permission permission) {
    return search(id, condition, permission)
        .orElseThrow(() -> new NotFoundException("The student"));
  }

  private Optional<Found> search(long id, String condition, Permission permission) {
    Conditions where =
        new Conditions().and(condition).and("s.id = :id", "id", id).with("today", clock.today());
    visible.restrict(where, "s.id", permission);
    String query =
        "select new com.mindwhile.erp.students.Students$Found(s, sec.id, gl.name, sec.name, "
            + visible.mayReadMedicalNotes(where, "s.id")
            + ") from Student s left join Enrollment e on e.studentId = s.id and "
            + VisibleSections.enrolledToday("e")
            + " left join Section sec on sec.id = e.sectionId"
            + " left join GradeLevel gl on gl.id = sec.gradeLevelId"
            + where.where();
    return where.applyTo(database.createQuery(query, Found.class)).getResultStream().findFirst();
  }

  private void requireBorn(StudentInput input) {
    input
        .unborn(clock.today())
        .ifPresent(
            violation -> {
              throw new InvalidInputException(violation);
            });
  }

  private void requireNoPlace(long id) {
    long places =
        database
            .createQuery(
                "select count(*) from Enrollment e where e.studentId = :id"
                    + " and (e.exitDate is null"
                    + " or (e.exitDate > :today and e.exitDate > e.entryDate))",
                Long.class)
            .setParameter("id", id)
            .setParameter("today", clock.today())
            .getSingleResult();
    if (places > 0) {
      throw new RuleBrokenException("The student has a place in a section; end that first");
    }
  }
}
