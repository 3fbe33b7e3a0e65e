package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The roles of the school and what they permit. */
@Stateless
public class Roles {

  /** The orders roles can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("r.id"), "name", List.of("r.name")), "name", "r.id");

  private static final PagedQuery<Role> LIST =
      new PagedQuery<>(Role.class, "r", "Role r", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private UserTokens tokens;

  /** The roles, built-in ones and the school's own. */
  public Page<RoleView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(Role::view);
  }

  /** The permissions roles can be made of. */
  public Page<PermissionView> permissions(PageRequest request) {
    List<PermissionView> all =
        Stream.of(Permission.values())
            .filter(permission -> !permission.isPlatform())
            .map(PermissionView::of)
            .toList();
    return Page.of(all, request);
  }

  /**
   * One role.
   *
   * @throws NotFoundException if there is none with that id
   */
  public RoleView get(long id) {
    return find(id).view();
  }

  /**
   * Defines a role of the school's own.
   *
   * @throws InvalidInputException if it contains what no role of a school can have
   * @throws ForbiddenException if it permits what the caller may not do
   * @throws ConflictException if there is one of that name
   */
  public RoleView create(RoleInput input) {
    input.requireGrantable();
    Rights.ofGrants(input.grants()).requireHeldBy(work.caller());
    requireFree(input.name(), 0);
    Role role = new Role(input);
    database.persist(role);
    database.flush();
    return role.view();
  }

  /**
   * Defines a role of the school's own anew. Its users' tokens have to be refreshed.
   *
   * @param version the version the caller saw
   * @throws ForbiddenException if it would permit more that the caller may not do
   * @throws ConflictException if it is built in, or another has that name
   */
  public RoleView update(long id, int version, RoleInput input) {
    Role role = find(id);
    role.requireOwn();
    role.requireVersion(version);
    input.requireGrantable();
    requireFree(input.name(), id);
    Set<RoleGrant> added = new HashSet<>(input.grants());
    added.removeAll(role.grants());
    Rights.ofGrants(added).requireHeldBy(work.caller());
    role.redefine(input);
    database.flush();
    tokens.raiseOfRole(id);
    return role.view();
  }

  /**
   * Deletes a role of the school's own.
   *
   * @throws ConflictException if it is built in or somebody has it
   */
  public void delete(long id, int version) {
    Role role = find(id);
    role.requireOwn();
    role.requireVersion(version);
    Long users =
        database
            .createQuery(
                "select count(u) from User u join u.roles r where r.id = :role", Long.class)
            .setParameter("role", id)
            .getSingleResult();
    if (users > 0) {
      throw new ConflictException("The role is still assigned to users");
    }
    database.remove(role);
    database.flush();
  }

  private Role find(long id) {
    Role role = database.find(Role.class, id);
    if (role == null) {
      throw new NotFoundException("The role");
    }
    return role;
  }

  private void requireFree(String name, long exceptId) {
    boolean taken =
        database
            .createQuery("select r.id from Role r where r.name = :name", Long.class)
            .setParameter("name", name)
            .getResultStream()
            .anyMatch(id -> id != exceptId);
    if (taken) {
      throw new ConflictException("There is a role of that name");
    }
  }
}
