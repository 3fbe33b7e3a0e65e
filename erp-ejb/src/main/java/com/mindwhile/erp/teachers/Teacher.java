package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** Somebody who teaches at the school. */
@Entity
@Table(name = "teachers")
class Teacher extends AuditedEntity {

  @Column(name = "employee_number", nullable = false)
  private String employeeNumber;

  @Column(name = "first_name", nullable = false)
  private String firstName;

  @Column(name = "last_name", nullable = false)
  private String lastName;

  private String email;
  private String phone;

  private String qualifications;

  @Column(name = "employed_from")
  private LocalDate employedFrom;

  @Column(name = "employed_to")
  private LocalDate employedTo;

  @ElementCollection
  @CollectionTable(name = "teacher_subjects", joinColumns = @JoinColumn(name = "teacher_id"))
  @Column(name = "subject_id")
  @BatchSize(size = PageRequest.MAX_SIZE)
  private Set<Long> subjectIds = new HashSet<>();

  @Column(name = "home_section_id")
  private Long homeSectionId;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Teacher() {}

  Teacher(TeacherInput input) {
    describe(input);
  }

  /**
   * Takes over who they are, how they are reached and what they do.
   *
   * @throws RuleBrokenException if their work ends before it begins
   */
  final void describe(TeacherInput input) {
    if (input.employedFrom() != null
        && input.employedTo() != null
        && input.employedTo().isBefore(input.employedFrom())) {
      throw new RuleBrokenException("The last day of work is before the first");
    }
    employeeNumber = input.employeeNumber();
    firstName = input.firstName().strip();
    lastName = input.lastName().strip();
    email = input.email();
    phone = input.phone();
    qualifications = input.qualifications();
    employedFrom = input.employedFrom();
    employedTo = input.employedTo();
    Set<Long> subjects = input.subjectIds() == null ? Set.of() : input.subjectIds();
    subjectIds.retainAll(subjects);
    subjectIds.addAll(subjects);
    homeSectionId = input.homeSectionId();
  }

  /** Takes the teacher out of every list; a deleted one sees no class any more. */
  void delete(Instant at) {
    deletedAt = at;
  }

  /**
   * Brings a deleted teacher back, with what they taught.
   *
   * @throws ConflictException if the teacher is not deleted
   */
  void restore() {
    if (deletedAt == null) {
      throw new ConflictException("The teacher is not deleted");
    }
    deletedAt = null;
  }

  /** Whether some of these days are between the first and the last day of work. */
  boolean worksBetween(LocalDate first, LocalDate last) {
    return (employedFrom == null || !employedFrom.isAfter(last))
        && (employedTo == null || !employedTo.isBefore(first));
  }

  TeacherInput input() {
    return new TeacherInput(
        employeeNumber,
        firstName,
        lastName,
        email,
        phone,
        qualifications,
        employedFrom,
        employedTo,
        Set.copyOf(subjectIds),
        homeSectionId);
  }

  KnownTeacher known() {
    return new KnownTeacher(id(), version(), input());
  }

  TeacherView view(boolean asColleague) {
    return new TeacherView(
        id(),
        version(),
        asColleague ? employeeNumber : null,
        firstName,
        lastName,
        email,
        asColleague ? phone : null,
        asColleague ? qualifications : null,
        asColleague ? employedFrom : null,
        asColleague ? employedTo : null,
        subjectIds.stream().sorted().toList(),
        homeSectionId);
  }
}
