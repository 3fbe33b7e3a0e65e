package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.SingleLine;
import com.mindwhile.erp.students.Gender;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody who wants to be a student. */
@Embeddable
public record Applicant(
    @Column(name = "first_name", nullable = false) @NotBlank @Size(max = 100) @SingleLine
        String firstName,
    @Column(name = "middle_name") @Size(max = 100) @SingleLine String middleName,
    @Column(name = "last_name", nullable = false) @NotBlank @Size(max = 100) @SingleLine
        String lastName,
    @Column(name = "birth_date") @CalendarDay LocalDate birthDate,
    @Column(name = "gender") @Enumerated(EnumType.STRING) Gender gender,
    @Column(name = "email") @Size(max = 255) @EmailAddress String email,
    @Column(name = "phone") @Size(max = 40) @PhoneNumber String phone) {}
