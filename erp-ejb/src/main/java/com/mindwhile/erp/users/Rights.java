package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.shared.ForbiddenException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may do, with which rows: the union of several roles. Whoever reaches every row
 * reaches the narrower sets of rows too.
 */
record Rights(Map<Permission, Set<Scope>> permissions) {

  /** What the roles give together. Permissions this release does not know give nothing. */
  static Rights of(Collection<Role> roles) {
    return ofGrants(roles.stream().flatMap(role -> role.grants().stream()).toList());
  }

  static Rights ofGrants(Collection<RoleGrant> grants) {
    Map<Permission, Set<Scope>> union = new EnumMap<>(Permission.class);
    for (RoleGrant grant : grants) {
      Permission.of(grant.permission())
          .filter(permission -> !permission.isPlatform())
          .ifPresent(
              permission -> union.merge(permission, EnumSet.of(grant.scope()), Rights::widest));
    }
    return new Rights(union);
  }

  /** What a caller has. */
  static Rights of(Caller caller) {
    return new Rights(caller.permissions());
  }

  /**
   * Requires that somebody has all of these rights: nobody can grant a permission, or rows, they
   * lack.
   *
   * @throws ForbiddenException if they lack one
   */
  void requireHeldBy(Caller caller) {
    permissions.forEach(
        (permission, scopes) -> {
          Set<Scope> held = caller.scopes(permission);
          if (!held.contains(Scope.ALL) && !held.containsAll(scopes)) {
            throw new ForbiddenException(
                "It takes " + permission.value() + " to the same rows to do this");
          }
        });
  }

  private static Set<Scope> widest(Set<Scope> some, Set<Scope> others) {
    EnumSet<Scope> union = EnumSet.copyOf(some);
    union.addAll(others);
    return union.contains(Scope.ALL) ? EnumSet.of(Scope.ALL) : union;
  }
}
