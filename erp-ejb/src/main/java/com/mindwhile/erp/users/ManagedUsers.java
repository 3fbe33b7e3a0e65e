package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Whom the caller may administer: nobody who may do what the caller may not, for whoever can give
 * somebody a new password can act as them.
 */
@ApplicationScoped
public class ManagedUsers {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;

  /**
   * @throws NotFoundException if there is no such user
   */
  User find(long id) {
    User user = database.find(User.class, id);
    if (user == null) {
      throw new NotFoundException("The user");
    }
    return user;
  }

  /**
   * The user, whom the caller may administer.
   *
   * @throws ForbiddenException if the user may do what the caller may not
   */
  User require(long id) {
    User user = find(id);
    Rights.of(user.roles()).requireHeldBy(work.caller());
    return user;
  }

  /**
   * The user, who is somebody else than the caller.
   *
   * @throws RuleBrokenException if it is the caller
   */
  User requireOther(long id) {
    Caller caller = work.caller();
    if (caller.kind() == Caller.Kind.SCHOOL_USER && caller.id() == id) {
      throw new RuleBrokenException("That is for another administrator to do");
    }
    return require(id);
  }

  /**
   * Holds who runs the school until the end of the transaction, before anything is read: of two
   * administrators who leave at once the second waits here, and then sees that the first has left.
   */
  void holdAdministrators() {
    database
        .createQuery("select r from Role r where r.name = :name", Role.class)
        .setParameter("name", Role.SCHOOL_ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /**
   * Requires that the school is left with an administrator without this one. Who asks holds the
   * administrators.
   *
   * @throws RuleBrokenException if not
   */
  void requireAnotherAdministrator(User leaving) {
    if (!leaving.isActiveAdministrator()) {
      return;
    }
    Long others =
        database
            .createQuery(
                "select count(u) from User u join u.roles r"
                    + " where r.name = :name and u.status = :active and u.id <> :leaving",
                Long.class)
            .setParameter("name", Role.SCHOOL_ADMIN)
            .setParameter("active", UserStatus.ACTIVE)
            .setParameter("leaving", leaving.id())
            .getSingleResult();
    if (others == 0) {
      throw new RuleBrokenException("The school would be left without an administrator");
    }
  }
}
