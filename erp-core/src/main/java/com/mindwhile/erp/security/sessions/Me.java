package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Caller.Kind;
import com.mindwhile.erp.rbac.Caller.LinkedPerson;
import com.mindwhile.erp.rbac.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one who is signed in.
 *
 * @param id their number: of the user in the school, of the super admin on the platform
 * @param kind which of these they are
 * @param username what they signed in with
 * @param schoolId the school they belong to; null for super admins
 * @param roles the names of their roles
 * @param permissions what they may do, each with the rows it reaches
 * @param person the student, guardian and teacher they are, as far as they are
 */
public record Me(
    long id,
    Kind kind,
    String username,
    Long schoolId,
    List<String> roles,
    Map<String, Set<Scope>> permissions,
    LinkedPerson person) {

  /** How a caller is shown to themselves. */
  public static Me of(Caller caller) {
    Map<String, Set<Scope>> permissions = new TreeMap<>();
    caller
        .permissions()
        .forEach((permission, scopes) -> permissions.put(permission.value(), scopes));
    return new Me(
        caller.id(),
        caller.kind(),
        caller.name(),
        caller.schoolId(),
        caller.roles().stream().sorted().toList(),
        permissions,
        LinkedPerson.NONE.equals(caller.person()) ? null : caller.person());
  }
}
