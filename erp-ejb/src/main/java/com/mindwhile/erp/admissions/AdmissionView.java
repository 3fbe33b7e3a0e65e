package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An application.
 *
 * @param medicalNotes only for callers who see those of every student
 * @param note what was said at the last step
 * @param decidedAt when the school decided last
 * @param offerExpiresOn the last day on which the offer can be accepted; null for no end
 * @param studentId the student the applicant has become
 */
public record AdmissionView(
    long id,
    int version,
    long academicYearId,
    long gradeLevelId,
    AdmissionStatus status,
    Applicant applicant,
    PostalAddress address,
    String medicalNotes,
    List<ApplicantGuardian> guardians,
    String note,
    Instant submittedAt,
    Instant decidedAt,
    LocalDate offerExpiresOn,
    Long studentId,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  /** Copies the list. */
  public AdmissionView {
    guardians = List.copyOf(guardians);
  }
}
