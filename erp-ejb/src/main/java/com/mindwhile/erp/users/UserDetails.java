package com.mindwhile.erp.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * Who a user is.
 *
 * @param username what they sign in with, in whichever case: letters, digits and {@code . _ % +
 *     - @}
 * @param studentId the student they are; null if none
 * @param guardianId the guardian they are; null if none
 * @param teacherId the teacher they are; null if none
 */
public record UserDetails(
    @NotNull @Pattern(regexp = "[A-Za-z0-9._%+@-]{3,255}") String username,
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String firstName,
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String lastName,
    @Email @Size(max = 255) @Pattern(regexp = "[\\x21-\\x7E]+") String email,
    @Positive Long studentId,
    @Positive Long guardianId,
    @Positive Long teacherId) {

  /** User names are the same whichever case they are typed in. */
  String normalisedUsername() {
    return username.toLowerCase(Locale.ROOT);
  }
}
