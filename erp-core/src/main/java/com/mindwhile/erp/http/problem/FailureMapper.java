package com.mindwhile.erp.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ProblemType;
import com.mindwhile.erp.shared.StaleVersionException;
import com.mindwhile.erp.shared.UnavailableException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every failure into a problem document. Containers wrap what a service threw, some several
 * times, so the failure is looked for in the whole chain of causes; what is not expected is logged
 * and answered as 500.
 */
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);
  private static final int MAX_CAUSES = 20;
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final int RECONNECT_AFTER_SECONDS = 5;

  @Inject private Problems problems;

  @Override
  public Response toResponse(Throwable failure) {
    return find(failure, DomainException.class)
        .map(problems::response)
        .or(() -> find(failure, ConstraintViolationException.class).map(this::invalid))
        .or(() -> find(failure, JsonProcessingException.class).map(this::unreadable))
        .or(() -> uncertain(failure))
        .or(() -> concurrent(failure))
        .or(() -> unreachable(failure))
        .or(() -> find(failure, EJBAccessException.class).map(denied -> forbidden()))
        .or(() -> find(failure, WebApplicationException.class).map(this::ofTheContainer))
        .orElseGet(() -> unexpected(failure));
  }

  private Response invalid(ConstraintViolationException failure) {
    return problems.response(
        ProblemType.INVALID_INPUT, "Some fields are not valid", Violations.of(failure));
  }

  private Response unreadable(JsonProcessingException failure) {
    if (failure instanceof InvalidDefinitionException) {
      // our own types cannot be mapped: not the request's fault
      return unexpected(failure);
    }
    return problems.response(
        ProblemType.INVALID_INPUT,
        "The body is not the JSON this operation takes",
        Violations.of(failure));
  }

  /** The database did not answer when it was told to commit: to try again may write it twice. */
  private Optional<Response> uncertain(Throwable failure) {
    return find(failure, XAException.class)
        .filter(ended -> ended.errorCode == XAException.XA_HEURHAZ)
        .map(
            hazard -> {
              LOG.error("Nobody knows whether a request was committed", failure);
              return problems.response(
                  ProblemType.INTERNAL_ERROR,
                  "The database was lost in the last moment: look whether it was written before"
                      + " trying again");
            });
  }

  /** No connection to a database is to be had: it is away, or all connections are in use. */
  private Optional<Response> unreachable(Throwable failure) {
    if (any(failure, ResourceException.class::isInstance)
        || any(failure, SQLRecoverableException.class::isInstance)
        || any(failure, SQLNonTransientConnectionException.class::isInstance)) {
      LOG.warn("A database could not be reached", failure);
      return Optional.of(
          problems.response(
              new UnavailableException(
                  "A database cannot be reached for the moment", RECONNECT_AFTER_SECONDS)));
    }
    return Optional.empty();
  }

  private Optional<Response> concurrent(Throwable failure) {
    if (any(failure, OptimisticLockException.class::isInstance)
        || any(failure, StaleStateException.class::isInstance)) {
      return Optional.of(problems.response(new StaleVersionException()));
    }
    if (any(failure, PessimisticLockException.class::isInstance)
        || any(failure, org.hibernate.PessimisticLockException.class::isInstance)
        || any(failure, LockAcquisitionException.class::isInstance)) {
      return Optional.of(
          problems.response(
              new UnavailableException(
                  "Others are changing the same; try again", RETRY_AFTER_SECONDS)));
    }
    return find(failure, org.hibernate.exception.ConstraintViolationException.class)
        .map(
            violation ->
                problems.response(
                    ProblemType.CONFLICT,
                    "It contradicts what is stored: a duplicate or something still in use"));
  }

  private Response forbidden() {
    return problems.response(ProblemType.FORBIDDEN, "The caller may not do this");
  }

  private Response ofTheContainer(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
      return failure.getResponse();
    }
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status() == status)
        .findFirst()
        .map(type -> withAllow(problems.response(type, type.title()), failure.getResponse()))
        .orElseGet(() -> unexpected(failure));
  }

  /** A 405 says what would be allowed. */
  private static Response withAllow(Response problem, Response containers) {
    String allow = containers.getHeaderString("Allow");
    return allow == null ? problem : Response.fromResponse(problem).header("Allow", allow).build();
  }

  private Response unexpected(Throwable failure) {
    LOG.error("A request failed", failure);
    return problems.response(
        ProblemType.INTERNAL_ERROR,
        "The failure was logged under the request id; it is not the request's fault");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static boolean any(Throwable failure, Predicate<Throwable> matching) {
    return causes(failure).anyMatch(matching);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
