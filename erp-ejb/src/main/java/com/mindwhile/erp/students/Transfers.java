package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves many students at once from one section to the next, and back. Nothing is deleted: what is
 * taken back stays as an enrolment without a day. Who may ask for it is the caller's matter.
 */
@Stateless
public class Transfers {

  private static final String TAKEN_BACK = "Taken back";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Event<PlaceEnded> endings;

  /**
   * Who is on the roll of some sections, in each by name: whose time there began by a day and has
   * no end. Who has an exit date already is not: somebody has decided about them.
   */
  public List<OnRoll> roll(Collection<Long> sections, LocalDate by) {
    return sections.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select new com.mindwhile.erp.students.OnRoll(e.sectionId, e.studentId, e.id)"
                    + " from Enrollment e join Student s on s.id = e.studentId"
                    + " and s.deletedAt is null where e.sectionId in :sections"
                    + " and e.exitDate is null and e.entryDate <= :day"
                    + " order by e.sectionId, s.lastName, s.firstName, s.id",
                OnRoll.class)
            .setParameter("sections", sections)
            .setParameter("day", by)
            .getResultList();
  }

  /**
   * Holds students until the end of the transaction: what they attend is changed one after the
   * other. To be called before anything is read without a lock.
   */
  public void hold(Collection<Long> students) {
    if (!students.isEmpty()) {
      database
          .createQuery("select s from Student s where s.id in :ids order by s.id", Student.class)
          .setParameter("ids", students)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
    }
  }

  /**
   * Carries transfers out, of students who are held. What they attend by the places that end, or at
   * all if they leave the school, ends on the same day.
   *
   * @return the new enrolment of each student who has one
   * @throws RuleBrokenException if an enrolment has ended already, or a student has another on some
   *     of the new days
   * @throws ConflictException if the status does not follow a student's present one
   */
  public Map<Long, Long> carryOut(List<Transfer> transfers) {
    if (transfers.isEmpty()) {
      return Map.of();
    }
    Map<Long, Student> students = students(transfers);
    Map<Long, List<Enrollment>> enrollments = enrollments(students.keySet());
    Map<Long, Enrollment> entered = new LinkedHashMap<>();
    Map<Exit, Set<Long>> exits = new LinkedHashMap<>();
    for (Transfer transfer : transfers) {
      Student student = students.get(transfer.studentId());
      List<Enrollment> all = enrollments.get(transfer.studentId());
      Enrollment old = find(all, transfer.enrollmentId(), student);
      old.leave(transfer.exit());
      Exit exit = new Exit(transfer.enters() ? old.sectionId() : null, transfer.exitDate());
      exits.computeIfAbsent(exit, first -> new LinkedHashSet<>()).add(student.id());
      if (transfer.enters()) {
        Enrollment next = new Enrollment(student.id(), transfer.entry());
        if (all.stream().anyMatch(next::overlaps)) {
          throw new RuleBrokenException(
              "Student " + student.admissionNumber() + " is enrolled elsewhere on these days");
        }
        database.persist(next);
        entered.put(student.id(), next);
      }
      student.become(transfer.status());
    }
    database.flush();
    exits.forEach((exit, who) -> endings.fire(new PlaceEnded(who, exit.sectionId(), exit.day())));
    return entered.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
  }

  /** What students leave together; null for the school. */
  private record Exit(Long sectionId, LocalDate day) {}

  /**
   * Takes transfers back, of students who are held and were enrolled before.
   *
   * @param entered the new enrolment of each student who got one
   * @throws ConflictException if a student's enrolments or status are not as the transfer left them
   */
  public void takeBack(List<Transfer> transfers, Map<Long, Long> entered) {
    if (transfers.isEmpty()) {
      return;
    }
    Map<Long, Student> students = students(transfers);
    Map<Long, List<Enrollment>> enrollments = enrollments(students.keySet());
    for (Transfer transfer : transfers) {
      Student student = students.get(transfer.studentId());
      List<Enrollment> all = enrollments.get(transfer.studentId());
      Enrollment old = find(all, transfer.enrollmentId(), student);
      boolean asLeft = old.endsWith(transfer.exit());
      if (transfer.enters()) {
        Enrollment next = find(all, entered.get(student.id()), student);
        asLeft = asLeft && next.says(transfer.entry());
        next.annul(TAKEN_BACK);
      }
      old.reopen();
      if (!asLeft || all.stream().anyMatch(other -> other != old && other.overlaps(old))) {
        throw changed(student);
      }
      student.goBack(transfer.status(), StudentStatus.ENROLLED);
    }
    database.flush();
  }

  private Map<Long, Student> students(List<Transfer> transfers) {
    return database
        .createQuery("select s from Student s where s.id in :ids", Student.class)
        .setParameter("ids", transfers.stream().map(Transfer::studentId).toList())
        .getResultStream()
        .collect(Collectors.toMap(Student::id, Function.identity()));
  }

  private Map<Long, List<Enrollment>> enrollments(Collection<Long> students) {
    return database
        .createQuery("select e from Enrollment e where e.studentId in :ids", Enrollment.class)
        .setParameter("ids", students)
        .getResultStream()
        .collect(Collectors.groupingBy(Enrollment::studentId));
  }

  private static Enrollment find(List<Enrollment> all, Long id, Student student) {
    return (all == null ? List.<Enrollment>of() : all)
        .stream()
            .filter(enrollment -> enrollment.id().equals(id))
            .findFirst()
            .orElseThrow(() -> changed(student));
  }

  private static ConflictException changed(Student student) {
    return new ConflictException(
        "The enrolments of student " + student.admissionNumber() + " have changed since");
  }
}
