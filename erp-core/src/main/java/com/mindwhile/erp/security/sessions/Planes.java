package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Where which callers have their accounts. */
@ApplicationScoped
public class Planes {

  private Iterable<Accounts> planes;

  protected Planes() {}

  @Inject
  public Planes(@Any Instance<Accounts> planes) {
    this((Iterable<Accounts>) planes);
  }

  Planes(Iterable<Accounts> planes) {
    this.planes = planes;
  }

  Accounts of(Caller.Kind kind) {
    for (Accounts accounts : planes) {
      if (accounts.kind() == kind) {
        return accounts;
      }
    }
    throw new IllegalArgumentException("Nobody signs in as " + kind);
  }
}
