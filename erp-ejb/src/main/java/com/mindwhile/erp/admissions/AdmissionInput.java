package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.MultiLine;
import com.mindwhile.erp.shared.PostalAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An application as the office writes it down.
 *
 * @param academicYearId the year the applicant wants to come in
 * @param gradeLevelId the grade level they want to come to
 * @param guardians who is to be their guardian
 */
public record AdmissionInput(
    @NotNull Long academicYearId,
    @NotNull Long gradeLevelId,
    @NotNull @Valid Applicant applicant,
    @Valid PostalAddress address,
    @Size(max = 10_000) @MultiLine String medicalNotes,
    @Size(max = 10) List<@NotNull @Valid ApplicantGuardian> guardians) {}
