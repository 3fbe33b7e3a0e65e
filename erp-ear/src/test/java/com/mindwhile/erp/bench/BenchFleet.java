package com.mindwhile.erp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.PrivateFile;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The schools of the bench: provisioned by the product's own job, then filled with students. */
public final class BenchFleet {

  private static final String PASSWORD = "Correct-horse-7-staple";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ErpStack erp;

  /** On that installation. */
  public BenchFleet(ErpStack erp) {
    this.erp = erp;
  }

  /** Makes schools {@code t<first>} to {@code t<last>} with that many students each. */
  public List<BenchSchool> bring(int first, int last, int students) throws SQLException {
    RestApi platform =
        RestApi.ofControlPlane(erp.payara().adminUrl())
            .signIn(ErpStack.SUPER_ADMIN, erp.superAdminPassword());
    List<JsonNode> jobs = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      jobs.add(platform.post("schools", request(number)));
    }
    JobWatch watch = new JobWatch(platform);
    StudentRows rows = new StudentRows(erp.databaseServer());
    List<BenchSchool> schools = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      JsonNode started = jobs.get(number - first);
      JsonNode job = watch.await(started, PATIENCE);
      if (!JobWatch.hasCompleted(job)) {
        throw new IllegalStateException("School t" + number + " was not provisioned: " + job);
      }
      long id = started.path("schoolId").asLong();
      String database = platform.get("schools/" + id).path("databaseName").asText();
      rows.fill(database, students);
      schools.add(new BenchSchool(id, "t" + number, database, token(number)));
    }
    return schools;
  }

  /** The product's side of a contest over those schools. */
  public Target target(List<BenchSchool> schools, int students) throws IOException {
    Path file =
        erp.settings()
            .home()
            .resolve("targets-" + schools.get(0).subdomain() + "-" + schools.size());
    PrivateFile.write(
        file,
        schools.stream()
            .map(school -> school.subdomain() + " " + school.token() + "\n")
            .collect(Collectors.joining()));
    return new Target(
        "product", erp.payara().baseUrl(), "X-Tenant-Subdomain", file, students, "post");
  }

  private String token(int number) {
    return RestApi.ofSchool(erp.payara().baseUrl(), "t" + number)
        .post("auth/login", Map.of("username", username(number), "password", PASSWORD))
        .path("accessToken")
        .asText();
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
