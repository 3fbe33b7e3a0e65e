package com.mindwhile.erp.shared;

import java.util.Optional;

/** It cannot be served now, but will be after a while. */
public class UnavailableException extends DomainException {

  private final int retryAfterSeconds;

  public UnavailableException(String detail, int retryAfterSeconds) {
    super(ProblemType.UNAVAILABLE, detail);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  @Override
  public Optional<Integer> retryAfterSeconds() {
    return Optional.of(retryAfterSeconds);
  }
}
