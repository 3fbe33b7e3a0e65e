package com.mindwhile.erp.provisioning;

import jakarta.ejb.EJBException;

/** Why something failed, for operators. */
final class Failure {

  private Failure() {}

  /** The message of what was thrown, without the container's wrapping. */
  static String reason(Throwable thrown) {
    Throwable failure = thrown;
    while (failure instanceof EJBException && failure.getCause() != null) {
      failure = failure.getCause();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
