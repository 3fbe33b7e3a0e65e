package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A teacher as the office writes them down.
 *
 * @param employeeNumber unique in the school, deleted teachers included
 */
public record TeacherInput(
    @NotNull @Size(min = 1, max = 32) @Pattern(regexp = "[A-Za-z0-9/._-]*") String employeeNumber,
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @Size(max = 255) @EmailAddress String email,
    @Size(max = 40) @PhoneNumber String phone) {}
