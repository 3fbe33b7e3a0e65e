package com.mindwhile.erp.launcher.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** The API refused a request; the message is its problem in words. */
public final class RestApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String KINDS = "urn:mindwhile:problem:";

  private final int status;
  private final String type;

  RestApiException(int status, JsonNode problem) {
    super(message(status, problem));
    this.status = status;
    this.type = problem.path("type").asText();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whether it is a problem of that kind, such as {@code not-found}. */
  boolean isOf(String kind) {
    return type.equals(KINDS + kind);
  }

  private static String message(int status, JsonNode problem) {
    StringBuilder message = new StringBuilder();
    message.append(status).append(' ').append(problem.path("title").asText(""));
    if (problem.hasNonNull("detail")) {
      message.append(": ").append(problem.path("detail").asText());
    }
    for (JsonNode error : problem.path("errors")) {
      message
          .append(System.lineSeparator())
          .append("  ")
          .append(error.path("field").asText())
          .append(": ")
          .append(error.path("message").asText());
    }
    if (problem.hasNonNull("requestId")) {
      message.append(" (request ").append(problem.path("requestId").asText()).append(')');
    }
    return message.toString();
  }
}
