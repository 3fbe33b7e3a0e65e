package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.PasswordPolicy;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The users of the school, as its administrators run them. */
@Stateless
public class Users {

  /** The orders users can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("u.id"),
              "username", List.of("u.username"),
              "lastName", List.of("u.lastName", "u.firstName")),
          "username",
          "u.id");

  private static final PagedQuery<User> LIST =
      new PagedQuery<>(User.class, "u", "User u", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private ManagedUsers managed;
  @Inject private LinkedPeople people;
  @Inject private UserTokens tokens;
  @Inject private PasswordHasher hasher;
  @Inject private WorkContext work;

  /** The users that match. */
  public Page<UserView> list(UserFilter filter, PageRequest request) {
    return LIST.page(database, filter.conditions(), request).map(User::view);
  }

  /**
   * One user.
   *
   * @throws NotFoundException if there is none with that id
   */
  public UserView get(long id) {
    return managed.find(id).view();
  }

  /**
   * Makes a user, who can sign in at once if there is a password and else has to be invited.
   *
   * @throws ForbiddenException if the roles permit what the caller may not do
   * @throws ConflictException if there is one of that name, or of one of those people
   */
  public UserView create(NewUserInput input) {
    String hash = null;
    if (input.password() != null) {
      PasswordPolicy.require("password", input.password(), input.username());
      hash = hasher.hash(input.password());
    }
    UserInput details = input.details();
    requireFree(details, 0);
    people.require(details);
    Set<Role> roles = grantable(input.roles());
    User user = new User(details);
    user.assign(roles);
    if (hash != null) {
      user.activate();
    }
    database.persist(user);
    database.flush();
    if (hash != null) {
      database.find(UserAccount.class, user.id()).changePassword(hash);
    }
    return user.view();
  }

  /**
   * Corrects who a user is.
   *
   * @param version the version the caller saw
   * @throws ForbiddenException if the user may do what the caller may not
   * @throws ConflictException if another has that name, or is one of those people
   */
  public UserView update(long id, int version, UserInput input) {
    User user = managed.require(id);
    user.requireVersion(version);
    requireFree(input, id);
    people.require(input);
    user.edit(input);
    database.flush();
    tokens.raise(id);
    return user.view();
  }

  /**
   * Gives a user exactly these roles.
   *
   * @param version the version the caller saw
   * @throws ForbiddenException if the user may do, or could then do, what the caller may not
   * @throws RuleBrokenException if nobody were left to run the school, or the user is the caller
   */
  public UserView assignRoles(long id, int version, Set<String> names) {
    managed.holdAdministrators();
    User user = managed.requireOther(id);
    user.requireVersion(version);
    Set<Role> roles = grantable(names);
    if (!names.contains(Role.SCHOOL_ADMIN)) {
      managed.requireAnotherAdministrator(user);
    }
    user.assign(roles);
    database.flush();
    tokens.raise(id);
    return user.view();
  }

  /**
   * Keeps a user from signing in and ends their sessions.
   *
   * @throws RuleBrokenException if nobody were left to run the school, or the user is the caller
   */
  public UserView disable(long id) {
    managed.holdAdministrators();
    User user = managed.requireOther(id);
    managed.requireAnotherAdministrator(user);
    user.disable();
    database.flush();
    tokens.end(id);
    tokens.raise(id);
    return user.view();
  }

  /** Lets a user sign in again. */
  public UserView enable(long id) {
    User user = managed.require(id);
    user.enable(database.find(UserAccount.class, id).passwordHash() != null);
    database.flush();
    return user.view();
  }

  private Set<Role> grantable(Set<String> names) {
    Caller caller = work.caller();
    Set<Role> roles =
        new HashSet<>(
            database
                .createQuery("select r from Role r where r.name in :names", Role.class)
                .setParameter("names", names)
                .getResultList());
    if (roles.size() != names.size()) {
      throw new RuleBrokenException("There is no such role");
    }
    Rights.of(roles).requireHeldBy(caller);
    return roles;
  }

  private void requireFree(UserInput input, long exceptId) {
    boolean taken =
        database
            .createQuery("select u.id from User u where u.username = :username", Long.class)
            .setParameter("username", input.normalisedUsername())
            .getResultStream()
            .anyMatch(id -> id != exceptId);
    if (taken) {
      throw new ConflictException("There is a user of that name");
    }
  }
}
