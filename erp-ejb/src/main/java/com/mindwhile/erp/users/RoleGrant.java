package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/**
 * One permission of a role and which rows it reaches. The permission is kept by name: a newer
 * release may have stored one that this release does not know.
 */
@Embeddable
public class RoleGrant {

  @Column(name = "permission")
  private String permission;

  @Enumerated(EnumType.STRING)
  @Column(name = "scope")
  private Scope scope;

  protected RoleGrant() {}

  RoleGrant(String permission, Scope scope) {
    this.permission = permission;
    this.scope = scope;
  }

  String permission() {
    return permission;
  }

  Scope scope() {
    return scope;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleGrant that
        && Objects.equals(permission, that.permission)
        && scope == that.scope;
  }

  @Override
  public int hashCode() {
    return Objects.hash(permission, scope);
  }
}
