package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.DomainException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What is wrong with a cell.
 *
 * @param column the name of its column; empty for what concerns the whole row
 * @param code a stable name of it
 * @param message for people; without the value
 */
record CellProblem(String column, String code, String message) {

  private static final int MAX_CAUSES = 20;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OUR_SIDE = 500;

  /** That a row does not say whom it is about. */
  static CellProblem missing(String column) {
    return new CellProblem(column, "REQUIRED", "must not be empty");
  }

  /** That an earlier row is about the same. */
  static CellProblem sameAs(String column, int row) {
    return new CellProblem(column, "DUPLICATE", "is that of row " + row + " already");
  }

  /**
   * Why a row was refused.
   *
   * @return empty if that was not the row's fault, and trying again may help
   */
  static Optional<List<CellProblem>> of(RuntimeException failure) {
    for (Throwable cause : causes(failure).toList()) {
      if (cause instanceof DomainException refused) {
        int status = refused.type().status();
        return status < OUR_SIDE && status != TOO_MANY_REQUESTS
            ? Optional.of(of(refused))
            : Optional.empty();
      }
      if (cause instanceof ConstraintViolationException
          || cause instanceof OptimisticLockException) {
        return Optional.of(
            List.of(new CellProblem("", "CONFLICT", "contradicts what others stored meanwhile")));
      }
    }
    return Optional.empty();
  }

  private static List<CellProblem> of(DomainException refused) {
    return refused.violations().isEmpty()
        ? List.of(new CellProblem("", refused.type().name(), refused.getMessage()))
        : refused.violations().stream()
            .map(each -> new CellProblem(each.field(), each.code(), each.message()))
            .toList();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
