package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role of the school's own.
 *
 * @param name lower-case letters, digits and {@code _}, so that it is never taken for a permission
 * @param permissions what its users may do
 */
public record RoleInput(
    @NotNull @Pattern(regexp = "(?!super_admin$)[a-z][a-z0-9_]{1,59}") String name,
    @Size(max = 255) @SingleLine String description,
    @NotNull @Size(max = 200) Set<@Valid @NotNull Grant> permissions) {

  /**
   * Requires permissions a school's role can have, each with rows it can be limited to.
   *
   * @throws InvalidInputException if there is another
   */
  void requireGrantable() {
    for (Grant grant : permissions) {
      boolean grantable =
          Permission.of(grant.permission())
              .filter(permission -> !permission.isPlatform())
              .filter(permission -> permission.scopes().contains(grant.scope()))
              .isPresent();
      if (!grantable) {
        throw new InvalidInputException(
            new FieldViolation(
                "permissions",
                "NOT_GRANTABLE",
                "must be permissions of the school with a scope that each of them knows"));
      }
    }
  }

  Set<RoleGrant> grants() {
    return permissions.stream()
        .map(grant -> new RoleGrant(grant.permission(), grant.scope()))
        .collect(Collectors.toSet());
  }
}
