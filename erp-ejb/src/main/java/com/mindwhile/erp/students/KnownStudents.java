package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which students there are already, for those who write many of them down: one query for all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KnownStudents {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @Inject private SchoolClock clock;

  /**
   * A student, and whether the caller may see the medical notes. No entity: each of so many would
   * be looked at again before every query behind it.
   */
  record Found(
      long id,
      int version,
      String admissionNumber,
      String firstName,
      String middleName,
      String lastName,
      LocalDate birthDate,
      Gender gender,
      String email,
      String phone,
      PostalAddress address,
      String medicalNotes,
      String photoReference,
      StudentStatus status,
      boolean mayReadMedicalNotes) {

    KnownStudent known() {
      return new KnownStudent(
          id,
          version,
          new StudentInput(
              admissionNumber,
              firstName,
              middleName,
              lastName,
              birthDate,
              gender,
              email,
              phone,
              address,
              mayReadMedicalNotes ? medicalNotes : null,
              photoReference,
              status));
    }
  }

  /**
   * Those with one of these admission numbers whom the caller may edit, deleted ones left out, by
   * number.
   */
  public Map<String, KnownStudent> withNumbers(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    Conditions where = numbered(numbers).with("today", clock.today());
    visible.restrict(where, "s.id", Permission.STUDENTS_EDIT);
    String query =
        "select new com.mindwhile.erp.students.KnownStudents$Found(s.id, s.version,"
            + " s.admissionNumber, s.firstName, s.middleName, s.lastName, s.birthDate, s.gender,"
            + " s.email, s.phone, s.address, s.medicalNotes, s.photoReference, s.status, "
            + visible.mayReadMedicalNotes(where, "s.id")
            + ") from Student s"
            + where.where();
    return where
        .applyTo(database.createQuery(query, Found.class))
        .getResultStream()
        .map(Found::known)
        .collect(Collectors.toMap(each -> each.input().admissionNumber(), Function.identity()));
  }

  /** The ids of those with one of these admission numbers, deleted ones left out, by number. */
  public Map<String, Long> ids(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    Conditions where = numbered(numbers);
    return where
        .applyTo(
            database.createQuery(
                "select s.admissionNumber, s.id from Student s" + where.where(), Object[].class))
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** The sections that each of these students has a place in on that day or later. */
  public Map<Long, Set<Long>> sectionsFrom(LocalDate day, Collection<Long> students) {
    return students.isEmpty()
        ? Map.of()
        : database
            .createQuery(
                "select e.studentId, e.sectionId from Enrollment e"
                    + " where e.studentId in (:students) and (e.exitDate is null"
                    + " or (e.exitDate > :day and e.exitDate > e.entryDate))",
                Object[].class)
            .setParameter("students", students)
            .setParameter("day", day)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (Long) row[0],
                    Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
  }

  private static Conditions numbered(Collection<String> numbers) {
    return new Conditions()
        .and("s.deletedAt is null")
        .and("s.admissionNumber in (:numbers)", "numbers", numbers);
  }
}
