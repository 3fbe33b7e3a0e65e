package com.mindwhile.erp.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Hands constraint violations to {@link FailureMapper}: the server has a mapper of its own for
 * validation failures in general, to which only a mapper of this very exception is preferred.
 */
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Inject private FailureMapper failures;

  @Override
  public Response toResponse(ConstraintViolationException failure) {
    return failures.toResponse(failure);
  }
}
