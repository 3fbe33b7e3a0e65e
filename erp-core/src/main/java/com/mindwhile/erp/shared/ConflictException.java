package com.mindwhile.erp.shared;

/** The request contradicts the present state: a duplicate, an illegal transition, a clash. */
public class ConflictException extends DomainException {

  public ConflictException(String detail) {
    super(ProblemType.CONFLICT, detail);
  }
}
