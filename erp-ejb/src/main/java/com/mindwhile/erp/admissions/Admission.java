package com.mindwhile.erp.admissions;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.StudentInput;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** That somebody wants a place in a grade level in an academic year. */
@Entity
@Table(name = "admissions")
class Admission extends AuditedEntity {

  @Column(name = "academic_year_id", nullable = false)
  private long academicYearId;

  @Column(name = "grade_level_id", nullable = false)
  private long gradeLevelId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AdmissionStatus status = AdmissionStatus.DRAFT;

  @Embedded private Applicant applicant;
  @Embedded private PostalAddress address;

  @NotAudited
  @Column(name = "medical_notes")
  private String medicalNotes;

  @ElementCollection
  @CollectionTable(name = "admission_guardians", joinColumns = @JoinColumn(name = "admission_id"))
  @OrderColumn(name = "position")
  private List<ApplicantGuardian> guardians = new ArrayList<>();

  private String note;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "offer_expires_on")
  private LocalDate offerExpiresOn;

  @Column(name = "student_id")
  private Long studentId;

  protected Admission() {}

  Admission(AdmissionInput input) {
    write(input);
    medicalNotes = input.medicalNotes();
  }

  /**
   * Takes over what the family says now.
   *
   * @throws ConflictException if the school has decided
   */
  void correct(AdmissionInput input, boolean withMedicalNotes) {
    if (!status.isOpen()) {
      throw new ConflictException("An application that is " + status + " is not changed any more");
    }
    write(input);
    if (withMedicalNotes) {
      medicalNotes = input.medicalNotes();
    }
  }

  private void write(AdmissionInput input) {
    academicYearId = input.academicYearId();
    gradeLevelId = input.gradeLevelId();
    applicant = input.applicant();
    address = input.address();
    List<ApplicantGuardian> now = input.guardians() == null ? List.of() : input.guardians();
    if (!guardians.equals(now)) {
      guardians.clear();
      guardians.addAll(now);
    }
  }

  /** Is handed in. */
  void submit(Instant at) {
    status = status.to(AdmissionStatus.SUBMITTED);
    submittedAt = at;
  }

  /** Gets the offer of a place. */
  void offer(OfferInput offer, Instant at) {
    decide(AdmissionStatus.OFFERED, offer.note(), at);
    offerExpiresOn = offer.expiresOn();
  }

  /** Gets a place on the waiting list. */
  void waitlist(String why, Instant at) {
    decide(AdmissionStatus.WAITLISTED, why, at);
    offerExpiresOn = null;
  }

  /** Gets no place. */
  void reject(String why, Instant at) {
    decide(AdmissionStatus.REJECTED, why, at);
    offerExpiresOn = null;
  }

  /** The family does not want the place any more. */
  void withdraw(String why) {
    status = status.to(AdmissionStatus.WITHDRAWN);
    note = why;
  }

  /**
   * Checks that the offer holds.
   *
   * @throws ConflictException if there is no offer
   * @throws RuleBrokenException if it has expired
   */
  void requireOffered(LocalDate today) {
    status.to(AdmissionStatus.ACCEPTED);
    if (offerExpiresOn != null && offerExpiresOn.isBefore(today)) {
      throw new RuleBrokenException("The offer expired on " + offerExpiresOn);
    }
  }

  /** The applicant has become a student. */
  void accept(long student, Instant at) {
    decide(AdmissionStatus.ACCEPTED, note, at);
    studentId = student;
  }

  private void decide(AdmissionStatus next, String why, Instant at) {
    status = status.to(next);
    note = why;
    decidedAt = at;
  }

  /**
   * Checks that it can be removed.
   *
   * @throws ConflictException if it was handed in
   */
  void requireDraft() {
    if (status != AdmissionStatus.DRAFT) {
      throw new ConflictException("An application that was handed in stays");
    }
  }

  long academicYearId() {
    return academicYearId;
  }

  long gradeLevelId() {
    return gradeLevelId;
  }

  PostalAddress address() {
    return address;
  }

  List<ApplicantGuardian> guardians() {
    return List.copyOf(guardians);
  }

  /** The student the applicant is to be. */
  StudentInput student() {
    return new StudentInput(
        null,
        applicant.firstName(),
        applicant.middleName(),
        applicant.lastName(),
        applicant.birthDate(),
        applicant.gender(),
        applicant.email(),
        applicant.phone(),
        address,
        medicalNotes,
        null,
        null);
  }

  AdmissionView view(boolean withMedicalNotes) {
    return new AdmissionView(
        id(),
        version(),
        academicYearId,
        gradeLevelId,
        status,
        applicant,
        address,
        withMedicalNotes ? medicalNotes : null,
        guardians,
        note,
        submittedAt,
        decidedAt,
        offerExpiresOn,
        studentId,
        createdAt(),
        updatedAt());
  }
}
