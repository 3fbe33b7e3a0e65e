package com.mindwhile.erp.shared;

import java.util.Optional;

/** The caller tries too often. */
public class TooManyRequestsException extends DomainException {

  private final int retryAfterSeconds;

  public TooManyRequestsException(String detail, int retryAfterSeconds) {
    super(ProblemType.TOO_MANY_REQUESTS, detail);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  @Override
  public Optional<Integer> retryAfterSeconds() {
    return Optional.of(retryAfterSeconds);
  }
}
