package com.mindwhile.erp.students;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody who is, was or wants to be taught at the school. */
@Entity
@Table(name = "students")
class Student extends AuditedEntity {

  @Column(name = "admission_number", nullable = false)
  private String admissionNumber;

  @Column(name = "first_name", nullable = false)
  private String firstName;

  @Column(name = "middle_name")
  private String middleName;

  @Column(name = "last_name", nullable = false)
  private String lastName;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  private String email;
  private String phone;
  @Embedded private PostalAddress address;

  @NotAudited
  @Column(name = "medical_notes")
  private String medicalNotes;

  @Column(name = "photo_reference")
  private String photoReference;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private StudentStatus status;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Student() {}

  Student(String admissionNumber, StudentInput input) {
    this.admissionNumber = admissionNumber;
    this.status = input.status() == null ? StudentStatus.ENROLLED : input.status();
    describe(input);
    medicalNotes = input.medicalNotes();
  }

  /** Takes over who they are and how they are reached. */
  final void describe(StudentInput input) {
    firstName = input.firstName().strip();
    middleName = input.middleName();
    lastName = input.lastName().strip();
    birthDate = input.birthDate();
    gender = input.gender();
    email = input.email();
    phone = input.phone();
    address = input.address();
    photoReference = input.photoReference();
  }

  /** Takes over what those who look after them must know. */
  void noteMedically(String notes) {
    medicalNotes = notes;
  }

  void renumber(String number) {
    admissionNumber = number;
  }

  /**
   * Goes to another status.
   *
   * @throws ConflictException if it does not follow the present one
   */
  void become(StudentStatus next) {
    status = status.to(next);
  }

  /**
   * Is again what they were before a step that is taken back.
   *
   * @param after what they have been since the step
   * @throws ConflictException if they are something else by now
   */
  void goBack(StudentStatus after, StudentStatus before) {
    if (status != after) {
      throw new ConflictException(
          "Student " + admissionNumber + " is " + status + " by now, not " + after);
    }
    status = before;
  }

  /** Takes the student out of every list; the row stays, and so does the admission number. */
  void delete(Instant at) {
    deletedAt = at;
  }

  /**
   * Brings a deleted student back.
   *
   * @throws ConflictException if the student is not deleted
   */
  void restore() {
    if (deletedAt == null) {
      throw new ConflictException("The student is not deleted");
    }
    deletedAt = null;
  }

  StudentStatus status() {
    return status;
  }

  String admissionNumber() {
    return admissionNumber;
  }

  StudentView view(StudentSection section, boolean withMedicalNotes) {
    return new StudentView(
        id(),
        version(),
        admissionNumber,
        firstName,
        middleName,
        lastName,
        birthDate,
        gender,
        email,
        phone,
        address,
        withMedicalNotes ? medicalNotes : null,
        photoReference,
        status,
        section,
        createdAt(),
        updatedAt());
  }

  StudentInput input(boolean withMedicalNotes) {
    return new StudentInput(
        admissionNumber,
        firstName,
        middleName,
        lastName,
        birthDate,
        gender,
        email,
        phone,
        address,
        withMedicalNotes ? medicalNotes : null,
        photoReference,
        status);
  }
}
