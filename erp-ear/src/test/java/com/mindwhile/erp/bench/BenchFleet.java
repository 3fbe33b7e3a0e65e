package com.mindwhile.erp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The schools of the bench: provisioned by the product's own job, then filled with students. */
final class BenchFleet {

  private static final String PASSWORD = "Correct-horse-7-staple";

  private final ErpStack erp;

  BenchFleet(ErpStack erp) {
    this.erp = erp;
  }

  /** Schools {@code t1} to {@code t<count>} with that many students each; made if missing. */
  List<BenchSchool> bring(int count, int students) throws SQLException, InterruptedException {
    RestApi platform =
        RestApi.ofControlPlane(erp.payara().adminUrl())
            .signIn(ErpStack.SUPER_ADMIN, erp.superAdminPassword());
    Map<String, JsonNode> present = present(platform);
    List<String> jobs = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      if (!present.containsKey("t" + number)) {
        jobs.add(platform.post("schools", request(number)).path("id").asText());
        if (jobs.size() >= 8) {
          await(platform, jobs);
        }
      }
    }
    await(platform, jobs);
    present = present(platform);
    StudentRows rows = new StudentRows(erp.databaseServer());
    List<BenchSchool> schools = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      JsonNode school = present.get("t" + number);
      long id = school.path("id").asLong();
      String database = platform.get("schools/" + id).path("databaseName").asText();
      rows.fill(database, students);
      schools.add(new BenchSchool(id, "t" + number, database, token(number)));
    }
    return schools;
  }

  /** The product's side of a contest over those schools. */
  Target target(List<BenchSchool> schools, int students) throws IOException {
    Path file = erp.settings().home().resolve("targets-product.txt");
    Files.write(
        file, schools.stream().map(school -> school.subdomain() + " " + school.token()).toList());
    return new Target(
        "product", erp.payara().baseUrl(), "X-Tenant-Subdomain", file, students, "post");
  }

  private String token(int number) {
    String known = erp.secrets().find("token_t" + number).orElse(null);
    if (known != null) {
      return known;
    }
    String token =
        RestApi.ofSchool(erp.payara().baseUrl(), "t" + number)
            .post("auth/login", Map.of("username", username(number), "password", PASSWORD))
            .path("accessToken")
            .asText();
    erp.secrets().put("token_t" + number, token);
    return token;
  }

  private static Map<String, JsonNode> present(RestApi platform) {
    Map<String, JsonNode> schools = new HashMap<>();
    for (int page = 1; ; page++) {
      JsonNode answer = platform.get("schools?size=100&page=" + page);
      answer
          .path("items")
          .forEach(school -> schools.put(school.path("subdomain").asText(), school));
      if (schools.size() >= answer.path("total").asInt()) {
        return schools;
      }
    }
  }

  private static void await(RestApi platform, List<String> jobs) throws InterruptedException {
    for (String job : jobs) {
      while (true) {
        String status = platform.get("jobs/" + job).path("status").asText();
        if (status.equals("COMPLETED")) {
          break;
        }
        if (!List.of("STARTING", "STARTED", "QUEUED").contains(status)) {
          throw new IllegalStateException("Job " + job + " is " + status);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    jobs.clear();
  }

  private static String username(int number) {
    return "head@t" + number + ".example";
  }

  private static Map<String, Object> request(int number) {
    return Map.of(
        "code",
        "T" + number,
        "name",
        "School " + number,
        "subdomain",
        "t" + number,
        "timeZone",
        "Europe/Berlin",
        "currency",
        "EUR",
        "locale",
        "en-GB",
        "admin",
        Map.of(
            "email",
            username(number),
            "firstName",
            "Ada",
            "lastName",
            "Head",
            "password",
            PASSWORD));
  }
}
