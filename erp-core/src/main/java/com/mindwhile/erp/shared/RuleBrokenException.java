package com.mindwhile.erp.shared;

/** A rule of the school or of the platform does not allow it. */
public class RuleBrokenException extends DomainException {

  public RuleBrokenException(String detail) {
    super(ProblemType.RULE_BROKEN, detail);
  }
}
