package com.mindwhile.erp.shared;

/** There is no such thing, or the caller may not see it: the answer is the same. */
public class NotFoundException extends DomainException {

  public NotFoundException(String what) {
    super(ProblemType.NOT_FOUND, what + " was not found");
  }
}
