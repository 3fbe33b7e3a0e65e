package com.mindwhile.erp.http.problem;

import com.mindwhile.erp.http.Json;
import com.mindwhile.erp.http.RequestAttributes;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers failures, from JAX-RS as well as from a servlet filter, in the one form they have. */
@ApplicationScoped
public class Problems {

  private static final String CHALLENGE = "Bearer realm=\"mindwhile-erp\"";

  @Inject private HttpServletRequest request;

  /** The answer to a failure with words of its own. */
  public Response response(DomainException failure) {
    return response(
        failure.type(), failure.getMessage(), failure.violations(), failure.retryAfterSeconds());
  }

  /** The answer to a kind of failure. */
  public Response response(ProblemType type, String detail) {
    return response(type, detail, List.of(), Optional.empty());
  }

  /** The answer to a request with wrong fields. */
  public Response response(ProblemType type, String detail, List<FieldViolation> violations) {
    return response(type, detail, violations, Optional.empty());
  }

  private Response response(
      ProblemType type,
      String detail,
      List<FieldViolation> violations,
      Optional<Integer> retryAfter) {
    Response.ResponseBuilder response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem(request, type, detail, violations));
    retryAfter.ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    if (type.status() == ProblemType.UNAUTHENTICATED.status()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    return response.build();
  }

  /** Answers a request that does not get as far as JAX-RS. */
  public static void write(
      DomainException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    failure
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
    response.setStatus(failure.type().status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    Json.MAPPER.writeValue(
        response.getOutputStream(),
        problem(request, failure.type(), failure.getMessage(), failure.violations()));
  }

  private static Problem problem(
      HttpServletRequest request,
      ProblemType type,
      String detail,
      List<FieldViolation> violations) {
    return Problem.of(
        type,
        detail,
        request.getRequestURI(),
        (String) request.getAttribute(RequestAttributes.REQUEST_ID),
        violations);
  }
}
