package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.PhoneNumber;
import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A guardian as the office writes them down. */
public record GuardianInput(
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @Size(max = 255) @EmailAddress String email,
    @Size(max = 40) @PhoneNumber String phone,
    @Valid PostalAddress address) {}
