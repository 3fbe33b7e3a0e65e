package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests that must be refused, each with the status it must be refused with. */
final class HostileRequests {

  private static final String JSON = "Content-Type: application/json";

  /** Somebody the API would take. */
  static final String STUDENT = "{\"firstName\":\"Ann\",\"lastName\":\"Lee\"}";

  /** What would do harm in a query it were put together with. */
  static final String SQL = "1 or 1=1; drop table students -- ";

  private final List<Hostile> all = new ArrayList<>();
  private final long student;

  private HostileRequests(long student) {
    this.student = student;
  }

  /**
   * One of them.
   *
   * @param status the only right answer
   */
  record Hostile(String name, int status, Request request) {}

  /**
   * To be sent by a school's administrator to the school plane.
   *
   * @param student somebody the requests are about
   */
  static List<Hostile> toTheSchoolPlane(long student) {
    HostileRequests requests = new HostileRequests(student);
    requests.brokenJson();
    requests.wrongFields();
    requests.otherResources();
    return requests.all;
  }

  private void brokenJson() {
    for (String body :
        List.of(
            "",
            " ",
            "null",
            "{",
            "}",
            "{\"firstName\":",
            "{\"firstName\":\"Ann\"",
            "{'firstName':'Ann'}",
            "{firstName:\"Ann\"}",
            "{\"firstName\":\"Ann\",}",
            STUDENT + STUDENT,
            STUDENT + "x",
            "[" + STUDENT + "]",
            "[]",
            "\"Ann\"",
            "17",
            "true",
            "<student/>",
            "firstName=Ann",
            "{\"firstName\":\"Ann\u0000\",\"lastName\":\"Lee\"}",
            "{\"firstName\":\"Ann\n\",\"lastName\":\"Lee\"}",
            "{\"firstName\":NaN,\"lastName\":\"Lee\"}",
            "{\"firstName\":\"\\ud800\",\"lastName\":\"Lee\"}",
            "/* c */" + STUDENT,
            "{\"firstName\":\"Ann\",\"firstName\":\"Bea\",\"lastName\":\"Lee\"}",
            "{\"a\":".repeat(2000) + "1" + "}".repeat(2000))) {
      post("broken JSON " + shortened(body), 400, "students", body);
    }
    all.add(
        new Hostile(
            "bytes that are no UTF-8",
            400,
            Request.of("POST", "/api/v1/students")
                .header(JSON)
                .body(
                    "{\"firstName\":\"\u00e4\",\"lastName\":\"Lee\"}"
                        .getBytes(StandardCharsets.ISO_8859_1))));
    post("two megabytes", 413, "students", student("firstName", text("x".repeat(2_000_000))));
  }

  private void wrongFields() {
    for (String name : List.of("firstName", "lastName")) {
      for (String value :
          List.of(
              "null",
              "\"\"",
              "\"  \"",
              text("x".repeat(101)),
              "17",
              "true",
              "{}",
              "[]",
              "[\"Ann\"]",
              "\"a\\u0000b\"",
              "\"a\\nb\"",
              "\"a\\u001bb\"",
              "\"a\\u202eb\"")) {
        post(name + " " + shortened(value), 400, "students", student(name, value));
      }
    }
    field("admissionNumber", "\"\"", "\"a b\"", "\"'; --\"", text("9".repeat(33)), "5");
    field(
        "birthDate",
        "\"2015-02-30\"",
        "\"2015-13-01\"",
        "\"30.01.2015\"",
        "\"yesterday\"",
        "\"\"",
        "\"99999-01-01\"",
        "\"-0001-01-01\"",
        "20150130",
        "[2015,1,30]",
        "\"2015-01-30T00:00:00Z\"");
    field("gender", "\"female\"", "\"F\"", "0", "1", "\"\"", "[\"FEMALE\"]");
    field("status", "\"enrolled\"", "\"DELETED\"", "0", "3", "\"\"");
    field("email", "\"nobody\"", "\"a b@c.example\"", "\"a@b@c\"", "\"@\"", text("x".repeat(256)));
    field("phone", "\"call me\"", "\"+\"", text("1".repeat(41)), "5551234", "\"1;drop\"");
    field("address", "\"Main Street\"", "[]", "{\"street\":\"x\"}", "{\"country\":\"Atlantis\"}");
    field("medicalNotes", text("x".repeat(10_001)), "{}", "\"a\\u0000\"");
    field("unknown", "1", "null");
    field("id", "1");
    field("version", "1");
    field("createdBy", "\"me\"");
    field("deletedAt", "null");
    field("__proto__", "{}");
    field("class", "\"java.lang.Runtime\"");
    field("@type", "\"com.sun.rowset.JdbcRowSetImpl\"");
  }

  private void otherResources() {
    post("section without a name", 400, "sections", "{\"academicYearId\":1,\"gradeLevelId\":1}");
    post(
        "section with a long one",
        400,
        "sections",
        "{\"academicYearId\":1,\"gradeLevelId\":1,\"name\":" + text("x".repeat(61)) + "}");
    post(
        "section of no year",
        422,
        "sections",
        "{\"academicYearId\":999999999,\"gradeLevelId\":1,\"name\":\"A\"}");
    post(
        "section of no grade level",
        422,
        "sections",
        "{\"academicYearId\":1,\"gradeLevelId\":999999999,\"name\":\"A\"}");
    post("teacher without a number", 400, "teachers", "{\"firstName\":\"A\",\"lastName\":\"B\"}");
    post(
        "teacher with an odd number",
        400,
        "teachers",
        "{\"employeeNumber\":\"" + SQL + "\",\"firstName\":\"A\",\"lastName\":\"B\"}");
    post("guardian who is a list", 400, "guardians", "[{}]");
    post("guardian without a name", 400, "guardians", "{\"email\":\"a@b.example\"}");
    post(
        "enrolment without a section",
        400,
        "students/" + student + "/enrollments",
        "{\"entryDate\":\"2024-09-01\",\"entryReason\":\"x\"}");
    post(
        "enrolment in no section",
        422,
        "students/" + student + "/enrollments",
        "{\"sectionId\":999999999,\"entryDate\":\"2024-09-01\",\"entryReason\":\"x\"}");
    post(
        "enrolment that ends before it begins",
        422,
        "students/" + student + "/enrollments",
        "{\"sectionId\":1,\"entryDate\":\"2030-09-01\",\"entryReason\":\"x\","
            + "\"exitDate\":\"2020-01-01\",\"exitReason\":\"y\"}");
    post(
        "link to nobody",
        422,
        "students/" + student + "/guardians",
        "{\"guardianId\":999999999,\"relation\":\"MOTHER\",\"contactPriority\":1,"
            + "\"maySeeData\":true,\"mayCollect\":true}");
    post(
        "link with priority 0",
        400,
        "students/" + student + "/guardians",
        "{\"guardianId\":1,\"relation\":\"MOTHER\",\"contactPriority\":0,"
            + "\"maySeeData\":true,\"mayCollect\":true}");
    post(
        "link with an unknown relation",
        400,
        "students/" + student + "/guardians",
        "{\"guardianId\":1,\"relation\":\"BOSS\",\"contactPriority\":1,"
            + "\"maySeeData\":true,\"mayCollect\":true}");
    post("user with an odd name", 400, "users", user("a b", "[\"teacher\"]"));
    post("user with SQL for a name", 400, "users", user("x' or '1'='1", "[\"teacher\"]"));
    post("user with an unknown role", 422, "users", user("somebody", "[\"emperor\"]"));
    post("user who would be super admin", 422, "users", user("somebody", "[\"super_admin\"]"));
    post("user with a role that is none", 400, "users", user("somebody", "[null]"));
    post("user with roles that are no list", 400, "users", user("somebody", "\"teacher\""));
    post(
        "user with a short password",
        400,
        "users",
        "{\"username\":\"somebody\",\"firstName\":\"A\",\"lastName\":\"B\",\"password\":\"short\"}");
    post("role called super_admin", 400, "roles", role("super_admin", "students.view", "ALL"));
    post("role with an odd name", 400, "roles", role("Chief!", "students.view", "ALL"));
    post(
        "role with a permission of the platform",
        400,
        "roles",
        role("chief", "schools.delete", "ALL"));
    post("role with an unknown permission", 400, "roles", role("chief", "a.b", "ALL"));
    post("role with an unknown scope", 400, "roles", role("chief", "students.view", "MINE"));
    post("refresh without a token", 400, "auth/refresh", "{}");
    post("refresh with a number", 400, "auth/refresh", "{\"refreshToken\":1}");
    post("refresh with SQL", 401, "auth/refresh", "{\"refreshToken\":\"" + SQL + "\"}");
    post("sign-in without a password", 400, "auth/login", "{\"username\":\"a\"}");
    post(
        "sign-in with an object",
        400,
        "auth/login",
        "{\"username\":{\"$ne\":null},\"password\":{\"$ne\":null}}");
    post(
        "sign-in with more than asked",
        400,
        "auth/login",
        "{\"username\":\"a\",\"password\":\"b\",\"admin\":true}");
    post(
        "invitation that is none",
        400,
        "auth/invitations/accept",
        "{\"token\":\"\",\"password\":\"Correct-horse-7-staple\"}");
  }

  private void field(String name, String... values) {
    for (String value : values) {
      post(name + " " + shortened(value), 400, "students", student(name, value));
    }
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(name, status, Request.of("POST", "/api/v1/" + path).header(JSON).body(body)));
  }

  /** A student who is right but for one field. */
  private static String student(String field, String value) {
    return switch (field) {
      case "firstName" -> "{\"firstName\":" + value + ",\"lastName\":\"Lee\"}";
      case "lastName" -> "{\"firstName\":\"Ann\",\"lastName\":" + value + "}";
      default -> "{\"firstName\":\"Ann\",\"lastName\":\"Lee\",\"" + field + "\":" + value + "}";
    };
  }

  private static String user(String name, String roles) {
    return "{\"username\":\"%s\",\"firstName\":\"A\",\"lastName\":\"B\",\"roles\":%s}"
        .formatted(name, roles);
  }

  private static String role(String name, String permission, String scope) {
    return "{\"name\":\"%s\",\"permissions\":[{\"permission\":\"%s\",\"scope\":\"%s\"}]}"
        .formatted(name, permission, scope);
  }

  private static String text(String value) {
    return '"' + value + '"';
  }

  /** A name for a request that has this text in it. */
  static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 60 ? plain : plain.substring(0, 60) + "… (" + plain.length() + ")";
  }
}
