package com.mindwhile.erp.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operators change about a school is so in the school within a second. */
@WithErp
class SchoolSettingsIT {

  /** A second, and the time the last question takes. */
  private static final Duration AT_ONCE = Duration.ofMillis(1_500);

  private final TestStack stack;
  private final TestSchool school;

  SchoolSettingsIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
  }

  @Test
  void aNewNameTimeZoneAndLocaleReachTheSchool() {
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    Response before = Calls.expect(200, stack.calls().school(school.id(), token).get("school"));
    String tag = Calls.expect(200, stack.platform().get(path())).header("ETag");

    Response changed = Calls.expect(200, update(tag, "Asia/Kolkata"));
    assertThat(changed.<String>path("name")).isEqualTo("Renamed");
    assertThat(changed.<String>path("locale")).isEqualTo("hi-IN");

    Response after =
        Poll.until(
            AT_ONCE,
            () -> stack.calls().school(school.id(), token).get("school"),
            answer -> "Renamed".equals(answer.path("name")));
    assertThat(after.<String>path("timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(after.<String>path("locale")).isEqualTo("hi-IN");
    assertThat(after.<String>path("currency")).isEqualTo(before.path("currency"));
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    Calls.expectProblem(412, update(tag, "Asia/Kolkata"));
  }

  @Test
  void theSchoolsOwnSettingsChangeWithTheVersionItSees() {
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    Response seen = Calls.expect(200, stack.calls().school(school.id(), token).get("school"));
    Map<String, Object> input = new HashMap<>(seen.jsonPath().getMap(""));
    input.keySet().retainAll(List.of("schoolDays", "attendanceMode", "gradingMode", "ranksShown"));
    input.put("admissionNumberPattern", "S-{year}-{number:4}");

    Response changed =
        Calls.expect(
            200,
            stack
                .calls()
                .school(school.id(), token)
                .header("If-Match", seen.header("ETag"))
                .body(input)
                .put("school"));
    assertThat(changed.<String>path("admissionNumberPattern")).isEqualTo("S-{year}-{number:4}");
    Calls.expectProblem(
        412,
        stack
            .calls()
            .school(school.id(), token)
            .header("If-Match", seen.header("ETag"))
            .body(input)
            .put("school"));
  }

  @Test
  void aChangeNeedsTheVersionAndWhatItTakes() {
    String tag = Calls.expect(200, stack.platform().get(path())).header("ETag");

    Calls.expectProblem(428, update(null, "UTC"));
    Calls.expectProblem(400, update(tag, "Mars/Olympus"));
  }

  private Response update(String tag, String timeZone) {
    var request =
        stack
            .calls()
            .admin(stack.superAdmin())
            .body(Map.of("name", "Renamed", "timeZone", timeZone, "locale", "hi-in"));
    return (tag == null ? request : request.header("If-Match", tag)).put(path());
  }

  private String path() {
    return "schools/" + school.id();
  }
}
