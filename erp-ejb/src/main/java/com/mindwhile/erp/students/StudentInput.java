package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.MultiLine;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A student as the office writes them down.
 *
 * @param admissionNumber unique in the school, deleted students included; without one a new student
 *     gets the next of the school's pattern, and a known one keeps theirs
 * @param medicalNotes ignored from callers who may not see them
 * @param photoReference where the photo is kept; not a photo
 * @param status without one a new student is ENROLLED, and a known one stays what they are
 */
public record StudentInput(
    @Size(min = 1, max = 32) @Pattern(regexp = "[A-Za-z0-9/._-]*") String admissionNumber,
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @Size(max = 100) @SingleLine String middleName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @CalendarDay LocalDate birthDate,
    Gender gender,
    @Size(max = 255) @EmailAddress String email,
    @Size(max = 40) @PhoneNumber String phone,
    @Valid PostalAddress address,
    @Size(max = 10_000) @MultiLine String medicalNotes,
    @Size(max = 255) @SingleLine String photoReference,
    StudentStatus status) {

  /** What is wrong if the student is not born yet on the school's present day. */
  public Optional<FieldViolation> unborn(LocalDate today) {
    return birthDate != null && birthDate.isAfter(today)
        ? Optional.of(
            new FieldViolation("birthDate", "PAST_OR_PRESENT", "must not be in the future"))
        : Optional.empty();
  }
}
