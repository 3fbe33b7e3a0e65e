package com.mindwhile.erp.admin.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Checks the shape of a request that a form made, as the REST API checks what it is sent. */
@ApplicationScoped
public class Validated {

  @Inject private Validator validator;

  /**
   * The request itself.
   *
   * @throws ConstraintViolationException if it breaks a constraint
   */
  public <T> T of(T request) {
    Set<ConstraintViolation<T>> violations = validator.validate(request);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return request;
  }
}
