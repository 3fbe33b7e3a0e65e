package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.SignIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The beginning of a second factor. It asks for the password again: a stolen session must not let
 * its thief put a factor of their own before the owner's sign-in. No transaction may be under way.
 */
@ApplicationScoped
public class SecondFactorSetup {

  @Inject private SignIn signIn;
  @EJB private SecondFactors secondFactors;

  /**
   * Makes a key for the caller, which is not asked for before it is confirmed.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException if the password is not theirs, which
   *     counts like a wrong one at sign-in
   * @throws com.mindwhile.erp.shared.ConflictException if they have a second factor: another super
   *     admin can reset it
   */
  public SecondFactorEnrolment begin(Caller owner, String password) {
    signIn.requirePassword(owner, password);
    return secondFactors.begin(owner);
  }
}
