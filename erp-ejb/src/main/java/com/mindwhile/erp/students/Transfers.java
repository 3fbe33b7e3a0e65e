package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes students from one section to another, for a feature that has found out who may have that
 * done. Nothing is deleted: an enrolment that is taken back ends on the day it began.
 */
@Stateless
public class Transfers {

  @Inject @SchoolDatabase private EntityManager database;

  /**
   * Ends a student's enrolment in a section and begins the next.
   *
   * @return what was done; empty if the student is deleted, not in that section any more, or is
   *     known to leave it anyway
   * @throws RuleBrokenException if the student is enrolled from then on already
   */
  public Optional<Transfer> move(long studentId, TransferInput input) {
    Student student = database.find(Student.class, studentId, LockModeType.PESSIMISTIC_WRITE);
    List<Enrollment> all = enrollments(studentId);
    Optional<Enrollment> present =
        all.stream()
            .filter(it -> it.isOpen() && it.sectionId() == input.fromSectionId())
            .filter(it -> it.beganBefore(input.exitDate()))
            .findFirst();
    if (student == null || student.isDeleted() || present.isEmpty()) {
      return Optional.empty();
    }
    StudentStatus before = student.status();
    present.get().leave(new LeaveInput(input.exitDate(), input.reason()));
    Long next = null;
    if (input.toSectionId() != null) {
      Enrollment following =
          new Enrollment(
              studentId,
              new EnrollmentInput(
                  input.toSectionId(), input.entryDate(), input.reason(), null, null));
      if (all.stream().anyMatch(following::overlaps)) {
        throw new RuleBrokenException(
            "The student "
                + student.admissionNumber()
                + " is enrolled on some of these days already");
      }
      database.persist(following);
      next = following.id();
    }
    if (input.status() != null) {
      student.become(input.status());
    }
    return Optional.of(new Transfer(studentId, present.get().id(), next, before));
  }

  /**
   * Takes a move back.
   *
   * @param exitDate the one it set
   * @throws ConflictException if the student's enrolments have been changed since
   */
  public void moveBack(Transfer transfer, LocalDate exitDate, String reason) {
    Student student =
        database.find(Student.class, transfer.studentId(), LockModeType.PESSIMISTIC_WRITE);
    List<Enrollment> all = enrollments(transfer.studentId());
    Enrollment ended = one(all, transfer.enrollmentId(), student);
    if (!ended.endsOn(exitDate)) {
      throw changed(student);
    }
    if (transfer.nextEnrollmentId() != null) {
      Enrollment next = one(all, transfer.nextEnrollmentId(), student);
      if (!next.isOpen()) {
        throw changed(student);
      }
      next.cancel(reason);
    }
    ended.reopen();
    if (all.stream().anyMatch(other -> other != ended && other.overlaps(ended))) {
      throw changed(student);
    }
    student.takeBack(transfer.statusBefore());
  }

  private static Enrollment one(List<Enrollment> all, long id, Student student) {
    return all.stream().filter(it -> it.id() == id).findFirst().orElseThrow(() -> changed(student));
  }

  private static ConflictException changed(Student student) {
    return new ConflictException(
        "The enrolments of student " + student.admissionNumber() + " have been changed since");
  }

  private List<Enrollment> enrollments(long studentId) {
    return database
        .createQuery("select e from Enrollment e where e.studentId = :id", Enrollment.class)
        .setParameter("id", studentId)
        .getResultList();
  }
}
