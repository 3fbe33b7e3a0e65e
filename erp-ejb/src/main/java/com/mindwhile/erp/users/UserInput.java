package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.SingleLine;
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
public record UserInput(
    @NotNull @Pattern(regexp = USERNAME) String username,
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @Size(max = 255) @EmailAddress String email,
    @Positive Long studentId,
    @Positive Long guardianId,
    @Positive Long teacherId) {

  /** What a user name is made of. */
  static final String USERNAME = "[A-Za-z0-9._%+@-]{3,255}";

  /** User names are the same whichever case they are typed in. */
  String normalisedUsername() {
    return username.toLowerCase(Locale.ROOT);
  }
}
