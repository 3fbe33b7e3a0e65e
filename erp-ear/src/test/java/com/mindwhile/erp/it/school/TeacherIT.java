package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the office writes down of teachers. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeacherIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long algebra;
  private long geometry;
  private String teacher;

  TeacherIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    algebra = admin.subject("Algebra");
    geometry = admin.subject("Geometry");
    teacher =
        "teachers/"
            + admin.create(
                "teachers",
                Map.of(
                    "employeeNumber",
                    "T-7",
                    "firstName",
                    "Emmy",
                    "lastName",
                    "Noether",
                    "phone",
                    "+49 9131 850",
                    "qualifications",
                    "Invariants",
                    "subjectIds",
                    List.of(algebra)));
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    JsonPath patched =
        Calls.expect(
                200,
                patch(
                    "{\"lastName\":\"Noether-Hilbert\",\"phone\":null,\"subjectIds\":[%d,%d]}"
                        .formatted(algebra, geometry)))
            .jsonPath();

    assertThat(patched.getString("lastName")).isEqualTo("Noether-Hilbert");
    assertThat(patched.getString("phone")).isNull();
    assertThat(patched.getList("subjectIds", Long.class)).containsExactly(algebra, geometry);
    assertThat(patched.getString("employeeNumber")).isEqualTo("T-7");
    assertThat(patched.getString("firstName")).isEqualTo("Emmy");
    assertThat(patched.getString("qualifications")).isEqualTo("Invariants");
    assertThat(read().getMap("")).isEqualTo(patched.getMap(""));
  }

  @Test
  void aPatchIsCheckedLikeAWholeTeacher() {
    Map<String, Object> before = read().getMap("");

    Calls.expectProblem(400, patch("{\"lastName\":\"\"}"));
    Calls.expectProblem(400, patch("{\"nickname\":\"Emmy\"}"));
    Calls.expectProblem(422, patch("{\"subjectIds\":[999999999]}"));

    assertThat(read().getMap("")).isEqualTo(before);
  }

  private JsonPath read() {
    return Calls.expect(200, admin.get(teacher)).jsonPath();
  }

  private Response patch(String changes) {
    return admin.patch(teacher, changes);
  }
}
