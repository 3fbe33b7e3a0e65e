package com.mindwhile.erp.rbac;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is calling: a school's user, a super admin, or the system itself in a batch job.
 *
 * @param kind which of these
 * @param id the user's or super admin's id in its own plane; 0 for the system
 * @param name what the audit calls them: a user name or e-mail address
 * @param schoolId the school a user's token was issued for; null for super admins and the system
 * @param sessionId the session the token belongs to; null for the system
 * @param roles names of their roles
 * @param permissions what they may do, and to which rows
 * @param person the people of the school the account is linked to
 */
public record Caller(
    Kind kind,
    long id,
    String name,
    Long schoolId,
    String sessionId,
    Set<String> roles,
    Map<Permission, Set<Scope>> permissions,
    LinkedPerson person) {

  /** Which plane a caller comes from. */
  public enum Kind {
    SCHOOL_USER,
    SUPER_ADMIN,
    SYSTEM
  }

  /** The student, guardian and teacher an account belongs to; null where it does not. */
  public record LinkedPerson(Long studentId, Long guardianId, Long teacherId) {

    /** Nobody of the school. */
    public static final LinkedPerson NONE = new LinkedPerson(null, null, null);
  }

  public Caller {
    roles = Set.copyOf(roles);
    permissions =
        Collections.unmodifiableMap(permissions.isEmpty() ? Map.of() : new EnumMap<>(permissions));
  }

  /** A super admin: every permission, every row, every school. */
  public static Caller superAdmin(long id, String email, String sessionId) {
    Map<Permission, Set<Scope>> all = new EnumMap<>(Permission.class);
    for (Permission permission : Permission.values()) {
      all.put(permission, Set.of(Scope.ALL));
    }
    return new Caller(
        Kind.SUPER_ADMIN,
        id,
        email,
        null,
        sessionId,
        Set.of("super_admin"),
        all,
        LinkedPerson.NONE);
  }

  /** The system at work on its own or, in a batch job, in the name of {@code name}. */
  public static Caller system(String name) {
    return new Caller(Kind.SYSTEM, 0, name, null, null, Set.of(), Map.of(), LinkedPerson.NONE);
  }

  /** Whether they have the permission, for whichever rows. */
  public boolean may(Permission permission) {
    return permissions.containsKey(permission);
  }

  /** The rows the permission reaches; empty without the permission. */
  public Set<Scope> scopes(Permission permission) {
    return permissions.getOrDefault(permission, Set.of());
  }

  /** What a container calls their groups: the names of their roles and of their permissions. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>(roles);
    permissions.keySet().forEach(permission -> groups.add(permission.value()));
    return groups;
  }

  /** The session, for those who have one. */
  public Optional<String> session() {
    return Optional.ofNullable(sessionId);
  }
}
