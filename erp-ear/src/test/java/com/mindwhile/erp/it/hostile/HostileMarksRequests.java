package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.List;

/** Requests about marks that must be refused. */
final class HostileMarksRequests {

  private static final String JSON = "Content-Type: application/json";
  private static final String DAY = "2020-11-02";

  private final List<Hostile> all = new ArrayList<>();
  private final TestPeople people;
  private final long student;
  private final long courseSection;

  private HostileMarksRequests(TestPeople people) {
    this.people = people;
    student = people.id("ownStudent");
    courseSection = people.id("ownCourseSection");
  }

  /** To be sent by the administrator of the school of these people. */
  static List<Hostile> all(TestPeople people) {
    HostileMarksRequests requests = new HostileMarksRequests(people);
    requests.scales();
    requests.weights();
    requests.assessments();
    requests.marks();
    requests.results();
    requests.reportCards();
    return requests.all;
  }

  private void scales() {
    for (String bound : List.of("-1", "100.01", "0.001", "1e3", "\"0\"", "null", "NaN")) {
      post("band from " + bound, 400, "grading-scales", scale("\"A\"", "1", bound));
    }
    for (String points : List.of("-0.01", "101", "0.001", "\"4\"", "null")) {
      post("band of points " + points, 400, "grading-scales", scale("\"A\"", points, "0"));
    }
    for (String grade : List.of("null", "\" \"", "\"12345678901\"", "\"A\\n\"", "5")) {
      post("band of grade " + grade, 400, "grading-scales", scale(grade, "1", "0"));
    }
    post("scale without bands", 400, "grading-scales", "{\"name\":\"A\",\"bands\":[]}");
    post("scale with a gap", 422, "grading-scales", scale("\"A\"", "1", "50"));
    send("scale in use", 409, "DELETE", "grading-scales/1", "\"0\"", "");
  }

  private void weights() {
    String grading = "courses/" + people.id("course") + "/grading";
    for (String weight : List.of("0", "-1", "100.01", "33.333", "\"100\"", "null", "1e1000")) {
      send("weight of " + weight, 400, "PUT", grading, "\"0\"", grading("1", weight));
    }
    for (String weight : List.of("99.99", "1")) {
      send("weight of " + weight, 422, "PUT", grading, "\"0\"", grading("1", weight));
    }
    send("grading by no scale", 422, "PUT", grading, "\"0\"", grading("999999999", "100"));
    send("grading without If-Match", 428, "PUT", grading, null, grading("1", "100"));
    post("grading twice", 409, grading, grading("1", "100"));
    post("grading of no course", 404, "courses/999999999/grading", grading("1", "100"));
    get("grading of no course", 404, "courses/999999999/grading");
  }

  private void assessments() {
    for (String marks : List.of("0", "-5", "10000.01", "0.001", "\"5\"", "null", "Infinity")) {
      post("assessment of " + marks, 400, "assessments", assessment(marks, DAY, courseSection));
    }
    for (String day : List.of("2020-02-30", "yesterday", "", "99999-01-01")) {
      post("assessment on " + day, 400, "assessments", assessment("5", day, courseSection));
    }
    post("assessment of nobody", 404, "assessments", assessment("5", DAY, 999_999_999));
    post("assessment once published", 409, "assessments", assessment("5", DAY, courseSection));
    get("assessments by an odd day", 400, "assessments?from=02.11.2020");
    get("assessments sorted by maximum", 400, "assessments?sort=maxMarks");
    get("assessment by name", 404, "assessments/first");
  }

  private void marks() {
    String sheet = "assessments/" + people.id("ownAssessment") + "/marks";
    for (String status : List.of("null", "\"\"", "\"scored\"", "\"ZERO\"", "0")) {
      send("mark of status " + status, 400, "PUT", sheet, "\"1\"", mark(status, "5"));
    }
    for (String marks : List.of("\"5\"", "0.001", "1e9", "NaN", "true", "{}")) {
      send("mark of " + marks, 400, "PUT", sheet, "\"1\"", mark("\"SCORED\"", marks));
    }
    send("no marks", 400, "PUT", sheet, "\"1\"", "{\"marks\":[]}");
    send("marks without If-Match", 428, "PUT", sheet, null, mark("\"SCORED\"", "5"));
    send("marks once published", 409, "PUT", sheet, "\"1\"", mark("\"SCORED\"", "5"));
    send(
        "marks of nothing",
        404,
        "PUT",
        "assessments/999999999/marks",
        "\"1\"",
        mark("\"SCORED\"", "5"));
    get("marks of an odd student", 400, "marks?studentId=me");
    get("mark 0", 404, "marks/0");
  }

  private void results() {
    String results = "course-sections/" + courseSection + "/results/";
    post("reopening without a reason", 400, results + "reopen", "{\"reason\":\" \"}");
    post(
        "reopening for too long a reason",
        400,
        results + "reopen",
        "{\"reason\":\"" + "x".repeat(501) + "\"}");
    post("submission of what is published", 409, results + "submit", "");
    post("publication of what is published", 409, results + "publish", "");
    post("publication of nothing", 404, "course-sections/999999999/results/publish", "");
    get("results of nothing", 404, "course-sections/999999999/results");
    get("results of a stranger", 404, "students/999999999/results/terms/" + people.id("term"));
    get("results of no term", 404, "students/" + student + "/results/terms/999999999");
    get("results of no year", 404, "students/" + student + "/results/years/999999999");
  }

  private void reportCards() {
    post("card of a stranger", 422, "report-cards", card(999_999_999, people.id("term")));
    post("card of no term", 422, "report-cards", card(student, 999_999_999));
    post(
        "cards of no section",
        404,
        "sections/999999999/report-cards",
        "{\"termId\":" + people.id("term") + "}");
    post(
        "cards of no term",
        422,
        "sections/" + people.id("ownSection") + "/report-cards",
        "{\"termId\":999999999}");
    send(
        "remarks on what is published",
        409,
        "PUT",
        "report-cards/" + people.id("ownReportCard") + "/remarks",
        "\"1\"",
        "{\"remarks\":\"x\"}");
    send(
        "remarks with a bell",
        400,
        "PUT",
        "report-cards/" + people.id("ownReportCard") + "/remarks",
        "\"1\"",
        "{\"remarks\":\"a\\u0007\"}");
    get("cards of an odd status", 400, "report-cards?status=published");
    get("card 0", 404, "report-cards/0/pdf");
    get("job by name", 404, "jobs/last");
  }

  private static String scale(String grade, String points, String bound) {
    return "{\"name\":\"S\",\"bands\":[{\"grade\":%s,\"points\":%s,\"lowerBound\":%s}]}"
        .formatted(grade, points, bound);
  }

  private static String grading(String scale, String weight) {
    return "{\"gradingScaleId\":%s,\"categories\":[{\"name\":\"A\",\"weight\":%s}]}"
        .formatted(scale, weight);
  }

  private static String assessment(String marks, String day, long courseSection) {
    return "{\"courseSectionId\":%d,\"categoryId\":1,\"name\":\"A\",\"maxMarks\":%s,\"heldOn\":\"%s\"}"
        .formatted(courseSection, marks, day);
  }

  private String mark(String status, String marks) {
    return "{\"marks\":[{\"studentId\":%d,\"status\":%s,\"marks\":%s}]}"
        .formatted(student, status, marks);
  }

  private static String card(long student, long term) {
    return "{\"studentId\":" + student + ",\"termId\":" + term + "}";
  }

  private void post(String name, int status, String path, String body) {
    send(name, status, "POST", path, null, body);
  }

  private void get(String name, int status, String path) {
    all.add(new Hostile(name, status, Request.of("GET", "/api/v1/" + path)));
  }

  private void send(
      String name, int status, String method, String path, String ifMatch, String body) {
    Request request = Request.of(method, "/api/v1/" + path);
    if (ifMatch != null) {
      request = request.header("If-Match: " + ifMatch);
    }
    all.add(new Hostile(name, status, body.isEmpty() ? request : request.header(JSON).body(body)));
  }
}
