package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to the control plane that must be refused: nothing of them may become a database. */
final class HostilePlatformRequests {

  private static final String ADMIN =
      "{\"email\":\"a@b.example\",\"firstName\":\"A\",\"lastName\":\"B\"}";

  private final List<Hostile> all = new ArrayList<>();

  private HostilePlatformRequests() {}

  /** To be sent by a super admin. */
  static List<Hostile> all() {
    HostilePlatformRequests requests = new HostilePlatformRequests();
    requests.subdomains();
    requests.otherFields();
    requests.paths();
    requests.schemas();
    return requests.all;
  }

  private void subdomains() {
    for (String subdomain :
        List.of(
            "",
            "-",
            "-a",
            "a-",
            "a.b",
            "a b",
            "A",
            "ä",
            "a_b",
            "www",
            "admin",
            "api",
            "mail",
            "xn--a",
            "a`; drop database mysql; --",
            "a' or '1'='1",
            "../a",
            "a\\u0000",
            "x".repeat(64))) {
      school("subdomain", '"' + subdomain + '"');
    }
  }

  private void otherFields() {
    for (String code : List.of("\"\"", "\"a b\"", "\"a;b\"", "\"" + "x".repeat(33) + "\"", "1")) {
      school("code", code);
    }
    for (String zone : List.of("\"Mars/Olympus\"", "\"\"", "\"+25:00\"", "null", "7")) {
      school("timeZone", zone);
    }
    for (String currency : List.of("\"EURO\"", "\"eur\"", "\"XYZ\"", "\"\"", "null")) {
      school("currency", currency);
    }
    for (String locale : List.of("\"englisch und mehr\"", "\"\"", "null", "\"en_\"")) {
      school("locale", locale);
    }
    for (String name : List.of("\"\"", "null", "\"" + "x".repeat(201) + "\"", "\"a\\nb\"")) {
      school("name", name);
    }
    for (String admin :
        List.of(
            "null",
            "[]",
            "{}",
            "\"a@b.example\"",
            ADMIN.replace("a@b.example", "nobody"),
            ADMIN.replace("}", ",\"password\":\"short\"}"),
            ADMIN.replace("}", ",\"roles\":[\"super_admin\"]}"))) {
      school("admin", admin);
    }
    school("databaseServer", "\"Not A Name\"");
    school("databaseName", "\"mysql\"");
    school("status", "\"ACTIVE\"");
    school("id", "1");
  }

  private void paths() {
    for (String path : List.of("schools/0", "schools/x", "schools/1%27", "jobs/-1", "jobs/x")) {
      all.add(new Hostile("/admin " + path, 404, Request.of("GET", "/admin/api/v1/" + path)));
    }
    for (String query : List.of("size=1000", "sort=dbPassword", "status=active", "page=x")) {
      all.add(
          new Hostile(
              "/admin schools?" + query, 400, Request.of("GET", "/admin/api/v1/schools?" + query)));
    }
    for (String query :
        List.of("from=yesterday", "to=2026-13-01", "schoolId=x", "sort=actor", "size=1000")) {
      all.add(
          new Hostile(
              "/admin audit?" + query, 400, Request.of("GET", "/admin/api/v1/audit?" + query)));
    }
    for (String body : List.of("{}", "{\"code\":\"\"}", "{\"code\":null}", "{\"sure\":true}")) {
      post("deletion " + body, 400, "schools/987654321/deletion", body);
      post("confirmation " + body, 400, "auth/me/second-factor/confirm", body);
    }
    for (String body : List.of("{}", "{\"password\":\"\"}", "{\"password\":null}")) {
      post("second factor " + body, 400, "auth/me/second-factor", body);
    }
    for (String body :
        List.of(
            "{\"schoolIds\":[]}",
            "{\"schoolIds\":[0]}",
            "{\"schoolIds\":\"all\"}",
            "{\"maxConcurrent\":0}",
            "{\"maxConcurrent\":101}",
            "{\"maxConcurrentPerServer\":0}",
            "{\"maxFailures\":-1}",
            "{\"waveSizes\":[]}",
            "{\"waveSizes\":[0]}",
            "{\"waveSizes\":[null]}",
            "{\"pauseSeconds\":0}",
            "{\"pauseSeconds\":60,\"gate\":true}",
            "{\"gate\":\"shut\"}",
            "{\"canarySchoolIds\":[]}",
            "{\"canarySchoolIds\":[987654321]}",
            "{\"databaseServers\":[\"\"]}",
            "{\"databaseServers\":[\"x' or '1'='1\"]}",
            "{\"schemaVersions\":[]}",
            "{\"dryRun\":1}")) {
      post("migration " + body, 400, "migrations", body);
    }
  }

  private void schemas() {
    for (String body : List.of("{\"schoolIds\":[]}", "{\"databaseServers\":[\"no-such\"]}", "[]")) {
      post("drift check " + body, 400, "drift-checks", body);
    }
    for (String body : List.of("{}", "{\"script\":\"SOMEHOW\"}", "{\"script\":null}")) {
      post("repair " + body, 400, "schools/1/schema/repair", body);
    }
  }

  private void school(String field, String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("code", "\"hostile\"");
    fields.put("name", "\"Hostile\"");
    fields.put("subdomain", "\"hostile\"");
    fields.put("timeZone", "\"UTC\"");
    fields.put("currency", "\"EUR\"");
    fields.put("locale", "\"en\"");
    fields.put("admin", ADMIN);
    fields.put(field, value);
    String body =
        fields.entrySet().stream()
            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
    post("school with " + field + " " + shown, 400, "schools", body);
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(
            name,
            status,
            Request.of("POST", "/admin/api/v1/" + path)
                .header("Content-Type: application/json")
                .body(body)));
  }
}
