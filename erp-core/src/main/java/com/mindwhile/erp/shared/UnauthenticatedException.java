package com.mindwhile.erp.shared;

/** Nobody is signed in, or the credentials are not good. */
public class UnauthenticatedException extends DomainException {

  public UnauthenticatedException(String detail) {
    super(ProblemType.UNAUTHENTICATED, detail);
  }
}
