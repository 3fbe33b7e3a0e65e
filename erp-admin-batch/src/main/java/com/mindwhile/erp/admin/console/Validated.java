package com.mindwhile.erp.admin.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Checks a request of which some fields are not known yet.
   *
   * @param fields those that are, with what is in them
   * @throws ConstraintViolationException if one of them breaks a constraint
   */
  public <T> void part(T request, Set<String> fields) {
    Set<ConstraintViolation<T>> violations =
        validator.validate(request).stream()
            .filter(violation -> fields.contains(first(violation.getPropertyPath())))
            .collect(Collectors.toSet());
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  private static String first(Path path) {
    return path.iterator().next().getName();
  }
}
