package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.EmailAddress;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Somebody who is to use the system.
 *
 * @param username what they sign in with
 * @param roles the names of their roles; none if null
 * @param password their first password; null to invite them to choose one
 */
public record NewUserInput(
    @NotNull @Pattern(regexp = UserInput.USERNAME) String username,
    @NotBlank @Size(max = 100) @SingleLine String firstName,
    @NotBlank @Size(max = 100) @SingleLine String lastName,
    @Size(max = 255) @EmailAddress String email,
    @Positive Long studentId,
    @Positive Long guardianId,
    @Positive Long teacherId,
    @Size(max = 50) Set<@NotBlank @Size(max = 60) String> roles,
    @Size(min = 12, max = 128) String password) {

  public NewUserInput {
    roles = roles == null ? Set.of() : roles;
  }

  UserInput details() {
    return new UserInput(username, firstName, lastName, email, studentId, guardianId, teacherId);
  }

  @Override
  public String toString() {
    return "NewUserInput[username=" + username + "]";
  }
}
