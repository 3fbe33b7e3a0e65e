package com.mindwhile.erp.it.hostile;

import static com.mindwhile.erp.it.hostile.HostileRequests.SQL;
import static com.mindwhile.erp.it.hostile.HostileRequests.STUDENT;
import static com.mindwhile.erp.it.hostile.HostileRequests.shortened;

import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.List;

/** Requests that must be refused for what is around their body: type, query, path, version. */
final class HostileHttpRequests {

  private static final String JSON = "Content-Type: application/json";

  private final List<Hostile> all = new ArrayList<>();
  private final long student;

  private HostileHttpRequests(long student) {
    this.student = student;
  }

  /**
   * To be sent by a school's administrator.
   *
   * @param student somebody the requests are about
   */
  static List<Hostile> all(long student) {
    HostileHttpRequests requests = new HostileHttpRequests(student);
    requests.contentTypes();
    requests.queries();
    requests.paths();
    requests.versions();
    requests.methods();
    return requests.all;
  }

  private void contentTypes() {
    for (String type :
        List.of(
            "text/plain",
            "text/html",
            "text/xml",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "application/json-seq",
            "application/merge-patch+json",
            "application/x-java-serialized-object",
            "image/png")) {
      all.add(
          new Hostile(
              "content type " + type,
              415,
              Request.of("POST", "/api/v1/students")
                  .header("Content-Type: " + type)
                  .body(STUDENT)));
    }
    all.add(
        new Hostile("no content type", 415, Request.of("POST", "/api/v1/students").body(STUDENT)));
    all.add(
        new Hostile(
            "a content type that is none",
            400,
            Request.of("POST", "/api/v1/students").header("Content-Type: " + SQL).body(STUDENT)));
    for (String accept : List.of("text/html", "application/xml", "image/*")) {
      all.add(
          new Hostile(
              "accepting only " + accept,
              406,
              Request.of("GET", "/api/v1/students").header("Accept: " + accept)));
    }
  }

  private void queries() {
    for (String query :
        List.of(
            "page=-1",
            "page=x",
            "page=1.5",
            "page=99999999999",
            "page=",
            "size=0",
            "size=-1",
            "size=101",
            "size=ten",
            "size=2147483648",
            "sort=password",
            "sort=firstName;drop",
            "sort=--id",
            "sort=id%20desc",
            "sort=(select%201)",
            "sort=class",
            "sort=lastName,,id",
            "status=enrolled",
            "status=1%20or%201=1",
            "status=",
            "gender=X",
            "sectionId=one",
            "sectionId=99999999999999999999",
            "sectionId=1%20union%20select%201",
            "birthDateFrom=2015-02-30",
            "birthDateFrom=tomorrow",
            "birthDateFrom=%2B99999-01-01",
            "birthDateTo=01/02/2015",
            "birthDateTo=-0001-01-01",
            "deleted=maybe",
            "deleted=1",
            "q=" + "x".repeat(300))) {
      all.add(
          new Hostile("?" + shortened(query), 400, Request.of("GET", "/api/v1/students?" + query)));
    }
  }

  private void paths() {
    for (String path :
        List.of(
            "students/0",
            "students/-1",
            "students/x",
            "students/1.0",
            "students/9223372036854775807",
            "students/9223372036854775808",
            "students/1%20or%201=1",
            "students/1'",
            "students/%F0%9F%98%80",
            "students/..%2f..%2fadmin",
            "students/%2e%2e",
            "students/null",
            "students/1/enrollments/x",
            "students/1/nothing",
            "studentsx",
            "nothing",
            "users/x",
            "roles/" + "9".repeat(40),
            "users/1/sessions/x/y",
            "WEB-INF/web.xml",
            "application.wadl",
            "%252e%252e/",
            "students/" + "1".repeat(4000))) {
      all.add(new Hostile("/" + shortened(path), 404, Request.of("GET", "/api/v1/" + path)));
    }
  }

  private void versions() {
    for (String method : List.of("PUT", "DELETE")) {
      all.add(
          new Hostile(method + " without If-Match", 428, withBody(method, "students/" + student)));
      for (String tag : List.of("\"999999\"", "\"-1\"")) {
        version(method, 412, tag);
      }
      for (String tag :
          List.of(
              "1",
              "\"x\"",
              "*",
              "W/\"0\"",
              "\"0\", \"1\"",
              "\"99999999999999\"",
              "\"",
              "\"0\" or 1=1")) {
        version(method, 412, tag);
      }
    }
  }

  private void version(String method, int status, String tag) {
    all.add(
        new Hostile(
            method + " If-Match: " + tag,
            status,
            withBody(method, "students/" + student).header("If-Match: " + tag)));
  }

  private void methods() {
    for (String method : List.of("DELETE", "PUT", "PATCH")) {
      all.add(new Hostile(method + " students", 405, withBody(method, "students")));
    }
    all.add(new Hostile("POST students/id", 405, withBody("POST", "students/" + student)));
    for (String method : List.of("BREW", "PROPFIND")) {
      all.add(new Hostile(method, 405, Request.of(method, "/api/v1/students")));
    }
  }

  private static Request withBody(String method, String path) {
    Request request = Request.of(method, "/api/v1/" + path);
    return method.equals("DELETE") ? request : request.header(JSON).body(STUDENT);
  }
}
