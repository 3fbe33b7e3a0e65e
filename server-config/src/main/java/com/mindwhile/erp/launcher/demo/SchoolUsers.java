package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes one user of every role in a demo school. They belong together: the student is in a class of
 * the teacher, and the parent is that student's.
 */
final class SchoolUsers {

  private static final List<String> OFFICE = List.of("principal", "accountant", "receptionist");

  /** Who there is beside the administrator. */
  static final List<String> ROLES =
      Stream.concat(OFFICE.stream(), Stream.of("teacher", "student", "parent")).toList();

  private final DemoSchool school;
  private final RestApi api;
  private final UnaryOperator<String> passwords;

  /**
   * For that school.
   *
   * @param api its API, for its administrator
   * @param passwords gives the password of a role
   */
  SchoolUsers(DemoSchool school, RestApi api, UnaryOperator<String> passwords) {
    this.school = school;
    this.api = api;
    this.passwords = passwords;
  }

  /** What the user of that role signs in with. */
  static String username(DemoSchool school, String role) {
    return role + "@" + school.subdomain() + ".example";
  }

  /** Makes those who are missing. */
  void run() {
    for (String role : OFFICE) {
      make(role, named(role), Map.of());
    }
    JsonNode section = first("sections?size=1&sort=id");
    JsonNode teacher =
        first("course-sections?size=1&sort=id&sectionId=" + section.path("id").asLong());
    long teacherId = teacher.path("teacherId").asLong();
    make("teacher", api.get("teachers/" + teacherId), Map.of("teacherId", teacherId));

    JsonNode student =
        first("students?size=1&sort=admissionNumber&sectionId=" + section.path("id").asLong());
    long studentId = student.path("id").asLong();
    make("student", student, Map.of("studentId", studentId));

    long guardianId = first("students/" + studentId + "/guardians?size=1").path("id").asLong();
    make("parent", api.get("guardians/" + guardianId), Map.of("guardianId", guardianId));
  }

  private void make(String role, JsonNode person, Map<String, Long> link) {
    String username = username(school, role);
    if (isKnown(username)) {
      return;
    }
    Map<String, Object> request = new LinkedHashMap<>(link);
    request.put("username", username);
    request.put("firstName", person.path("firstName").asText());
    request.put("lastName", person.path("lastName").asText());
    request.put("email", username);
    request.put("roles", List.of(role));
    request.put("password", passwords.apply(role));
    api.post("users", request);
  }

  private boolean isKnown(String username) {
    for (JsonNode user : api.get("users?size=100&q=" + username).path("items")) {
      if (user.path("username").asText().equals(username)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode first(String list) {
    JsonNode item = api.get(list).path("items").path(0);
    if (item.isMissingNode()) {
      throw new IllegalStateException(school.name() + " has nothing at " + list);
    }
    return item;
  }

  /** Somebody of the office, who is no teacher: named after the role. */
  private static JsonNode named(String role) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("firstName", Character.toUpperCase(role.charAt(0)) + role.substring(1))
        .put("lastName", "Example");
  }
}
