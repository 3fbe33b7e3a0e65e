package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import java.util.List;

/**
 * A permission a role can have.
 *
 * @param scopes the rows it can be limited to
 */
public record PermissionView(String name, List<Scope> scopes) {

  static PermissionView of(Permission permission) {
    return new PermissionView(permission.value(), permission.scopes().stream().sorted().toList());
  }
}
