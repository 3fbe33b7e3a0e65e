package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ProblemType;

/** The caller must have a second factor and has still to set it up. */
public class SecondFactorRequiredException extends DomainException {

  public SecondFactorRequiredException() {
    super(
        ProblemType.SECOND_FACTOR_REQUIRED,
        "Super admins need a second factor here: set it up at /admin/account or by"
            + " auth/me/second-factor, and nothing else before");
  }
}
