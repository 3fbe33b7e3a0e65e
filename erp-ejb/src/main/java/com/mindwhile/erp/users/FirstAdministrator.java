package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Makes the first user of a new school, who runs it and makes the others. */
@Stateless
public class FirstAdministrator {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private Clock clock;

  /**
   * Makes an administrator in the school that is entered, with the e-mail address as user name.
   * Does nothing if there is a user of that name, so that it can be repeated.
   *
   * @param passwordHash of the password to sign in with; null to have one chosen by invitation
   * @param invitationHash SHA-256 of the token that lets them choose one; null with a password
   * @param invitationExpiresAt until when the token is good
   */
  public void create(
      String email,
      String firstName,
      String lastName,
      String passwordHash,
      byte[] invitationHash,
      Instant invitationExpiresAt) {
    UserInput details = new UserInput(email, firstName, lastName, email, null, null, null);
    if (exists(details.normalisedUsername())) {
      return;
    }
    User user = new User(details);
    user.assign(Set.of(administrators()));
    if (passwordHash != null) {
      user.activate();
    }
    database.persist(user);
    database.flush();
    if (passwordHash != null) {
      database.find(UserAccount.class, user.id()).changePassword(passwordHash);
    } else {
      database.persist(
          new OneTimeToken(
              user.id(),
              user.passwordPurpose(),
              invitationHash,
              invitationExpiresAt,
              clock.instant(),
              work.actor()));
    }
  }

  private boolean exists(String username) {
    return !database
        .createQuery("select u.id from User u where u.username = :username", Long.class)
        .setParameter("username", username)
        .getResultList()
        .isEmpty();
  }

  private Role administrators() {
    return database
        .createQuery("select r from Role r where r.name = :name", Role.class)
        .setParameter("name", Role.SCHOOL_ADMIN)
        .getSingleResult();
  }
}
