package com.mindwhile.erp.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Answer;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each is refused with the right status and a problem, and no row is written. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {

  private static final Pattern REVEALING =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.|com\\.mindwhile|org\\.|java\\.|(?i:select .* from)");

  private final ObjectMapper mapper = new ObjectMapper();
  private final TestStack stack;
  private final TestPeople people;
  private final RawHttp http;
  private String schoolAdmin;
  private String superAdmin;
  private Map<String, Long> rowsBefore;

  HostileInputIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
    this.http = new RawHttp(stack.calls().baseUrl());
  }

  @BeforeAll
  void signInAndCountRows() {
    schoolAdmin = people.token("school_admin");
    superAdmin = stack.superAdmin();
    rowsBefore = rows();
  }

  @AfterAll
  void nothingWasWritten() {
    assertThat(rows()).isEqualTo(rowsBefore);
  }

  @Test
  void thereAreAtLeastTwoHundred() {
    assertThat(schoolPlane().size() + HostilePlatformRequests.all().size())
        .isGreaterThanOrEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> onTheSchoolPlane() {
    return tests(schoolPlane(), "X-Tenant-ID: " + people.school().id(), schoolAdmin);
  }

  @TestFactory
  Stream<DynamicTest> onTheControlPlane() {
    return tests(HostilePlatformRequests.all(), "X-Nothing: 1", superAdmin);
  }

  private Stream<DynamicTest> tests(List<Hostile> hostile, String header, String token) {
    return hostile.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        refused(
                            each.status(),
                            each.request()
                                .header(header)
                                .header("Authorization: Bearer " + token))));
  }

  private void refused(int status, Request request) throws IOException {
    Answer answer = http.send(request);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContainPattern(REVEALING);
    JsonNode problem = mapper.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("requestId").asText()).isEqualTo(answer.headers().get("x-request-id"));
  }

  private List<Hostile> schoolPlane() {
    long student = people.id("ownStudent");
    return Stream.of(
            HostileRequests.toTheSchoolPlane(student),
            HostileHttpRequests.all(student),
            HostileSchoolRequests.all(people),
            HostileAttendanceRequests.all(people),
            HostileFeeRequests.all(student),
            HostileMarksRequests.all(people),
            HostilePromotionRequests.all(people.id("promotion"), student),
            HostileImportRequests.all())
        .flatMap(List::stream)
        .toList();
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String database : List.of("master_registry", people.school().databaseName())) {
      stack
          .database()
          .rowCounts(database)
          .forEach((table, count) -> rows.put(database + "." + table, count));
    }
    return rows;
  }
}
