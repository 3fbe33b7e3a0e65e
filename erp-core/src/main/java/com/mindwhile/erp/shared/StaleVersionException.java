package com.mindwhile.erp.shared;

/** The caller changes a version that is no longer the current one. */
public class StaleVersionException extends DomainException {

  public StaleVersionException() {
    super(ProblemType.STALE_VERSION, "The resource was changed since it was read; read it again");
  }
}
