package com.mindwhile.erp.shared;

import java.util.Locale;

/**
 * The kinds of failure a client can meet, each with its HTTP status and the title of its problem
 * document (RFC 9457).
 */
public enum ProblemType {
  INVALID_INPUT(400, "The request is not valid"),
  SCHOOL_NOT_NAMED(400, "The request does not name one school"),
  UNAUTHENTICATED(401, "Sign-in is needed"),
  SECOND_FACTOR_NEEDED(401, "The code of the second factor is needed"),
  FORBIDDEN(403, "Not permitted"),
  SECOND_FACTOR_REQUIRED(403, "A second factor has to be set up first"),
  SCHOOL_SUSPENDED(403, "The school is suspended"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "The method is not supported here"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  CONFLICT(409, "In conflict with the present state"),
  STALE_VERSION(412, "Changed by somebody else in the meantime"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
  RULE_BROKEN(422, "A rule does not allow it"),
  VERSION_REQUIRED(428, "If-Match is needed"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "Not available for the moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** A short summary, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The problem's {@code type}: a URI reference that identifies it. */
  public String uri() {
    return "urn:mindwhile:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
