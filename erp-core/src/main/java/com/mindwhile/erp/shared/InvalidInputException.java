package com.mindwhile.erp.shared;

import java.util.List;

/** The request's shape is wrong in ways only the code that uses it can see. */
public class InvalidInputException extends DomainException {

  private final transient List<FieldViolation> violations;

  public InvalidInputException(FieldViolation... violations) {
    super(ProblemType.INVALID_INPUT, "Some fields are not valid");
    this.violations = List.of(violations);
  }

  @Override
  public List<FieldViolation> violations() {
    return violations;
  }
}
