package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.List;

/** Requests about the year end that must be refused. */
final class HostilePromotionRequests {

  private static final String JSON = "Content-Type: application/json";

  private final List<Hostile> all = new ArrayList<>();
  private final String promotion;
  private final String student;

  private HostilePromotionRequests(long promotion, long student) {
    this.promotion = "promotions/" + promotion;
    this.student = this.promotion + "/students/" + student;
  }

  /**
   * To be sent by a school's administrator.
   *
   * @param promotion a plan they are about
   * @param student somebody in it
   */
  static List<Hostile> all(long promotion, long student) {
    HostilePromotionRequests requests = new HostilePromotionRequests(promotion, student);
    requests.plans();
    requests.decisions();
    requests.actions();
    return requests.all;
  }

  private void plans() {
    post("promotion of nothing", 400, "promotions", "{}");
    post(
        "promotion of null", 400, "promotions", "{\"academicYearId\":null,\"toAcademicYearId\":1}");
    post("promotion of a text", 400, "promotions", "{\"academicYearId\":\"1\"}");
    post("promotion to the same year", 422, "promotions", plan("1", "1", ""));
    post("promotion to no year", 422, "promotions", plan("1", "999999999", ""));
    post("promotion of no sections", 400, "promotions", plan("1", "2", ",\"sectionIds\":[]"));
    post("promotion of null section", 400, "promotions", plan("1", "2", ",\"sectionIds\":[null]"));
    post(
        "promotion of a strange section",
        422,
        "promotions",
        plan("1", "2", ",\"sectionIds\":[999999999]"));
    post("promotion that is done", 400, "promotions", plan("1", "2", ",\"status\":\"COMPLETED\""));
  }

  private void decisions() {
    for (String body :
        List.of(
            "{}",
            "{\"decision\":null}",
            "{\"decision\":\"promote\"}",
            "{\"decision\":\"EXPEL\"}",
            "{\"decision\":0}",
            "{\"decision\":\"LEAVE\",\"reason\":\"\"}",
            "{\"decision\":\"LEAVE\",\"reason\":\"" + "x".repeat(101) + "\"}",
            "{\"decision\":\"LEAVE\",\"reason\":\"a\\u0000b\"}",
            "{\"decision\":\"LEAVE\",\"reason\":\"x\",\"excepted\":false}",
            "{\"decision\":\"LEAVE\",\"reason\":\"x\",\"enrollmentId\":1}")) {
      put("decision " + body.substring(0, Math.min(60, body.length())), 400, student, body);
    }
    put("decision to leave without a reason", 422, student, "{\"decision\":\"LEAVE\"}");
    put("decision to go on from the last grade", 422, student, "{\"decision\":\"PROMOTE\"}");
    put(
        "decision to repeat in no section",
        422,
        student,
        "{\"decision\":\"REPEAT\",\"toSectionId\":999999999}");
    all.add(
        new Hostile(
            "decision without If-Match",
            428,
            Request.of("PUT", "/api/v1/" + student)
                .header(JSON)
                .body("{\"decision\":\"REPEAT\"}")));
    put("decision about a stranger", 404, promotion + "/students/999999999", repeat());
    put("decision in no promotion", 404, "promotions/999999999/students/1", repeat());
  }

  private void actions() {
    post("apply without If-Match", 428, promotion + "/apply", "{}");
    post("undo without If-Match", 428, promotion + "/undo", "{}");
    post("apply of a section without If-Match", 428, promotion + "/sections/1/apply", "{}");
    post("preview of nothing", 404, "promotions/999999999/preview", "{}");
    get("promotion by name", 404, "promotions/first");
    get("no section of it", 404, promotion + "/sections/999999999");
    get("promotions of an odd status", 400, "promotions?status=done");
    get("promotions in an odd order", 400, "promotions?sort=status");
    get("students by an odd decision", 400, promotion + "/students?decision=leave");
    get("students by half an exception", 400, promotion + "/students?excepted=maybe");
    all.add(new Hostile("PUT promotions/id", 405, Request.of("PUT", "/api/v1/" + promotion)));
  }

  private static String repeat() {
    return "{\"decision\":\"REPEAT\"}";
  }

  private static String plan(String from, String to, String more) {
    return "{\"academicYearId\":" + from + ",\"toAcademicYearId\":" + to + more + "}";
  }

  private void put(String name, int status, String path, String body) {
    all.add(
        new Hostile(
            name,
            status,
            Request.of("PUT", "/api/v1/" + path)
                .header(JSON)
                .header("If-Match: \"0\"")
                .body(body)));
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(name, status, Request.of("POST", "/api/v1/" + path).header(JSON).body(body)));
  }

  private void get(String name, int status, String path) {
    all.add(new Hostile(name, status, Request.of("GET", "/api/v1/" + path)));
  }
}
