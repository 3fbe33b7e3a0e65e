package com.mindwhile.erp.it.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of the API with one of its filters.
 *
 * @param path from the root, without parameters
 * @param needed the parameters it cannot be asked without, each after an ampersand
 * @param query such as {@code q=An}, or nothing
 */
record ListRequest(String path, String needed, String query) {

  /** A value for each filter; a filter that is not among them fails the test that asks for it. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("academicYearId", "1"),
          Map.entry("action", "CREATED"),
          Map.entry("actor", "bench"),
          Map.entry("admissionNumber", "A0500"),
          Map.entry("assessmentId", "1"),
          Map.entry("birthDateFrom", "2012-03-05"),
          Map.entry("birthDateTo", "2012-03-03"),
          Map.entry("courseId", "1"),
          Map.entry("courseSectionId", "1"),
          Map.entry("day", "2020-11-02"),
          Map.entry("deleted", "true"),
          Map.entry("dueFrom", "2026-01-05"),
          Map.entry("dueTo", "2026-03-05"),
          Map.entry("email", "s500"),
          Map.entry("employeeNumber", "T-"),
          Map.entry("entity", "Student"),
          Map.entry("entityId", "500"),
          Map.entry("feeStructureId", "1"),
          Map.entry("firstName", "First500"),
          Map.entry("from", "2020-10-01"),
          Map.entry("gender", "MALE"),
          Map.entry("gradeLevel", "Grade 3"),
          Map.entry("gradeLevelId", "1"),
          Map.entry("guardianId", "500"),
          Map.entry("lastName", "Last5"),
          Map.entry("method", ""),
          Map.entry("name", "5"),
          Map.entry("number", "1"),
          Map.entry("phone", "+1555"),
          Map.entry("q", "Last5"),
          Map.entry("requestId", "r-500"),
          Map.entry("role", "teacher"),
          Map.entry("roomId", "1"),
          Map.entry("sectionId", "5"),
          Map.entry("status", ""),
          Map.entry("studentId", "500"),
          Map.entry("subjectId", "1"),
          Map.entry("teacherId", "1"),
          Map.entry("termId", "1"),
          Map.entry("to", "2020-10-31"),
          Map.entry("weekday", ""));

  /** Every list of the school plane that needs no other resource, bare and with each filter. */
  static List<ListRequest> all(URI server) throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(
                RestAssured.given()
                    .accept("application/json")
                    .get(server.resolve("/openapi"))
                    .asByteArray());
    List<ListRequest> requests = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (!path.getKey().contains("{") && isPaged(get)) {
        String needed = needed(get);
        requests.add(new ListRequest(path.getKey(), needed, ""));
        for (JsonNode parameter : get.path("parameters")) {
          if (!parameter.path("required").asBoolean()) {
            filter(document, path.getKey(), needed, parameter).ifPresent(requests::add);
          }
        }
      }
    }
    return requests;
  }

  /** The parameters it cannot be asked without. */
  private static String needed(JsonNode get) {
    StringBuilder needed = new StringBuilder();
    for (JsonNode parameter : get.path("parameters")) {
      if (parameter.path("required").asBoolean()) {
        String name = parameter.path("name").asText();
        needed.append('&').append(name).append('=').append(VALUES.get(name));
      }
    }
    return needed.toString();
  }

  private static boolean isPaged(JsonNode get) {
    for (JsonNode parameter : get.path("parameters")) {
      if (parameter.path("$ref").asText().endsWith("/Page")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ListRequest> filter(
      JsonNode document, String path, String needed, JsonNode parameter) {
    if (parameter.has("$ref")) {
      return Optional.empty();
    }
    String name = parameter.path("name").asText();
    String value = VALUES.get(name);
    if (value == null) {
      throw new IllegalStateException("No value to filter " + path + " by " + name);
    }
    JsonNode type = parameter.path("schema");
    if (type.has("$ref")) {
      type = document.at(type.path("$ref").asText().substring(1));
    }
    if (type.has("enum")) {
      value = type.path("enum").path(0).asText();
    }
    return Optional.of(new ListRequest(path, needed, name + "=" + value));
  }

  /** Whether nothing is asked of it. */
  boolean isBare() {
    return query.isEmpty();
  }

  /** The address of a page of that size, below the root. */
  String page(int size) {
    return path + "?size=" + size + needed + (query.isEmpty() ? "" : "&" + query);
  }

  @Override
  public String toString() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
