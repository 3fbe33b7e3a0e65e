package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A school whose administrator sends files. */
record ImportOffice(TestStack stack, SchoolAdministrator admin) {

  /** The columns of a student with a guardian. */
  static final String STUDENTS_WITH_GUARDIAN =
      "admissionNumber,firstName,lastName,birthDate,guardian1FirstName,guardian1LastName,"
          + "guardian1Email,guardian1Phone,guardian1Relation,guardian1MaySeeData,"
          + "guardian1MayCollect\n";

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  static ImportOffice of(TestStack stack) {
    TestSchool school = stack.newSchool();
    return new ImportOffice(stack, SchoolAdministrator.of(stack.calls(), school));
  }

  /** Sends a file and waits until it is done. */
  JsonPath send(String kind, boolean dryRun, String file) {
    return ended(begin(kind, dryRun, file));
  }

  /** Sends a file; the id of its import. */
  long begin(String kind, boolean dryRun, String file) {
    HttpResponse<String> answer =
        post(kind, dryRun, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonPath view = new JsonPath(answer.body());
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/v1/jobs/" + view.getLong("jobId"));
    return view.getLong("id");
  }

  /** Byte by byte as it is. */
  HttpResponse<String> post(String kind, boolean dryRun, String type, byte[] file) {
    URI address =
        stack.calls().baseUrl().resolve("/api/v1/imports?kind=" + kind + "&dryRun=" + dryRun);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", type)
            .header("X-Tenant-ID", Long.toString(admin.school().id()))
            .header("Authorization", "Bearer " + admin.token())
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The import once its job has ended well. */
  JsonPath ended(long id) {
    long job = get(id).getLong("jobId");
    JsonPath ended =
        Poll.until(
            PATIENCE,
            () -> Calls.expect(200, admin.get("jobs/" + job)).jsonPath(),
            it -> List.of("COMPLETED", "FAILED").contains(it.getString("status")));
    assertThat(ended.getString("status")).as(ended.getString("error")).isEqualTo("COMPLETED");
    return get(id);
  }

  JsonPath get(long id) {
    return Calls.expect(200, admin.get("imports/" + id)).jsonPath();
  }

  /** Its errors, each as {@code row column field code}. */
  List<String> errors(long id) {
    JsonPath page = Calls.expect(200, admin.get("imports/" + id + "/errors?size=100")).jsonPath();
    return page.getList(
        "items.collect { it.row + ' ' + it.column + ' ' + it.field + ' ' + it.code }");
  }

  /** The student of an admission number, as it is shown alone. */
  JsonPath studentOf(String number) {
    JsonPath page = Calls.expect(200, admin.get("students?admissionNumber=" + number)).jsonPath();
    assertThat(page.getInt("total")).isEqualTo(1);
    return Calls.expect(200, admin.get("students/" + page.getLong("items[0].id"))).jsonPath();
  }

  /** The guardians of that student. */
  JsonPath guardiansOf(String number) {
    String path = "students/" + studentOf(number).getLong("id") + "/guardians";
    return Calls.expect(200, admin.get(path)).jsonPath();
  }

  String errorFile(long id) {
    return new String(
        Calls.expect(200, admin.get("imports/" + id + "/error-file")).asByteArray(),
        StandardCharsets.UTF_8);
  }

  /** How many there are of a list. */
  int total(String list) {
    return Calls.expect(200, admin.get(list)).jsonPath().getInt("total");
  }

  /** Lines of the audit log about people. */
  long audited() {
    return Long.parseLong(
        stack
            .database()
            .value(
                ("select count(*) from %s.audit_log"
                        + " where entity in ('Student', 'Guardian', 'Guardianship', 'Teacher')")
                    .formatted(admin.school().databaseName())));
  }

  void assertOutcome(JsonPath view, int created, int updated, int unchanged, int failed) {
    assertThat(
            List.of(
                view.getInt("created"),
                view.getInt("updated"),
                view.getInt("unchanged"),
                view.getInt("failed")))
        .as("created, updated, unchanged, failed; errors %s", errors(view.getLong("id")))
        .containsExactly(created, updated, unchanged, failed);
    assertThat(view.getInt("rows")).isEqualTo(created + updated + unchanged + failed);
  }
}
