package com.mindwhile.erp.shared;

/** More was sent than any operation takes. */
public class TooLargeException extends DomainException {

  public TooLargeException(String detail) {
    super(ProblemType.TOO_LARGE, detail);
  }
}
