package com.mindwhile.erp.admissions;

import com.mindwhile.erp.guardians.Relation;
import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who is to be the applicant's guardian.
 *
 * @param guardianId the guardian they are already, of another child; null for somebody new
 * @param contactPriority whom to call first: 1 before 2
 * @param maySeeData whether they are to see the student's data
 * @param mayCollect whether they may take the student home
 */
@Embeddable
public record ApplicantGuardian(
    @Column(name = "guardian_id") Long guardianId,
    @Column(name = "first_name", nullable = false) @NotBlank @Size(max = 100) @SingleLine
        String firstName,
    @Column(name = "last_name", nullable = false) @NotBlank @Size(max = 100) @SingleLine
        String lastName,
    @Column(name = "email") @Size(max = 255) @EmailAddress String email,
    @Column(name = "phone") @Size(max = 40) @PhoneNumber String phone,
    @Column(name = "relation", nullable = false) @Enumerated(EnumType.STRING) @NotNull
        Relation relation,
    @Column(name = "contact_priority", nullable = false) @NotNull @Min(1) @Max(99)
        Integer contactPriority,
    @Column(name = "may_see_data", nullable = false) @NotNull Boolean maySeeData,
    @Column(name = "may_collect", nullable = false) @NotNull Boolean mayCollect) {}
