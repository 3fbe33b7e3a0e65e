package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ProblemType;

/** The password is right, but the account has a second factor and no code was given. */
public class SecondFactorNeededException extends DomainException {

  public SecondFactorNeededException() {
    super(
        ProblemType.SECOND_FACTOR_NEEDED,
        "Send the code that the authenticator shows, or a recovery code, as well");
  }
}
