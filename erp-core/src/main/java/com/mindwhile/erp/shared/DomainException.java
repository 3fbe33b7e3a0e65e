package com.mindwhile.erp.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;

/**
 * A failure a caller can do something about. It rolls the transaction back and becomes a problem
 * document.
 */
@ApplicationException(rollback = true)
public abstract class DomainException extends RuntimeException {

  private final ProblemType type;

  protected DomainException(ProblemType type, String detail) {
    super(detail);
    this.type = type;
  }

  /** What kind of failure it is. */
  public ProblemType type() {
    return type;
  }

  /** The fields it concerns, if any. */
  public List<FieldViolation> violations() {
    return List.of();
  }

  /** After how many seconds another try makes sense, if that is known. */
  public Optional<Integer> retryAfterSeconds() {
    return Optional.empty();
  }
}
