package com.mindwhile.erp.shared;

/** The caller is known and may not do it. */
public class ForbiddenException extends DomainException {

  public ForbiddenException(String detail) {
    super(ProblemType.FORBIDDEN, detail);
  }
}
