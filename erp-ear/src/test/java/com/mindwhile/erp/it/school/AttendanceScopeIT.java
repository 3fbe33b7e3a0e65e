package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each marks and sees what is theirs. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceScopeIT {

  private static final String MONDAY = "2024-09-02";

  private final TestStack stack;
  private AttendanceOffice office;

  AttendanceScopeIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = AttendanceOffice.of(stack);
  }

  @Test
  void aTeacherMarksTheOwnClassesAndSeesNoOthers() {
    long own = office.section("Own");
    long other = office.section("Other");
    long mine = office.enrolled(own, "Mine", "2020-09-01");
    long theirs = office.enrolled(other, "Theirs", "2020-09-01");
    long teacher = office.admin().teacher("A1", "Tess", "Own");
    office.teach(own, teacher);
    String token = office.admin().userToken("teacher", "teacherId", teacher);
    String student = office.admin().userToken("student", "studentId", mine);
    long register =
        Calls.expect(201, office.hand(other, MONDAY, List.of(mark(theirs, "A"))))
            .jsonPath()
            .getLong("id");

    Calls.expect(201, office.handAs(token, own, MONDAY, List.of(mark(mine, "L"))));
    Calls.expectProblem(404, office.handAs(token, other, MONDAY, List.of(mark(theirs, "P"))));
    Calls.expectProblem(404, office.get(token, "attendance/registers/" + register));
    Calls.expectProblem(404, office.get(token, "attendance/registers/" + register + "/history"));
    Calls.expectProblem(404, office.get(token, "students/" + theirs + "/attendance"));
    assertThat(
            Calls.expect(200, office.get(token, "attendance/registers"))
                .jsonPath()
                .getList("items.sectionId", Long.class))
        .containsExactly(own);
    String period = "?from=" + MONDAY + "&to=" + MONDAY;
    assertThat(
            Calls.expect(200, office.get(token, "attendance/reports/sections" + period))
                .jsonPath()
                .getList("sectionId", Long.class))
        .containsExactly(own);
    assertThat(
            Calls.expect(200, office.get(token, "attendance/reports/days" + period))
                .jsonPath()
                .getList("counts.late"))
        .containsExactly(1);
    Calls.expectProblem(
        404, office.get(token, "attendance/reports/sections/" + other + "/students" + period));
    Calls.expectProblem(403, office.handAs(student, own, MONDAY, List.of(mark(mine, "P"))));
    Calls.expectProblem(404, office.get(student, "students/" + theirs + "/attendance"));
    assertThat(
            Calls.expect(200, office.get(student, "students/" + mine + "/attendance"))
                .jsonPath()
                .getList("items.code"))
        .containsExactly("L");
    Calls.expectProblem(404, office.get(student, "attendance/registers/" + register));
  }

  @Test
  void aStudentSeesTheOwnMarkAlone() {
    long section = office.section("Classmates");
    long own = office.enrolled(section, "Own", "2020-09-01");
    long classmate = office.enrolled(section, "Mate", "2020-09-01");
    long register =
        Calls.expect(
                201, office.hand(section, MONDAY, List.of(mark(own, "P"), mark(classmate, "A"))))
            .jsonPath()
            .getLong("id");
    String token = office.admin().userToken("student", "studentId", own);
    String path = "attendance/registers/" + register;

    assertThat(
            Calls.expect(200, office.get(token, path))
                .jsonPath()
                .getList("marks.studentId", Long.class))
        .containsExactly(own);
    JsonPath history = Calls.expect(200, office.get(token, path + "/history")).jsonPath();
    assertThat(history.getList("items.studentId", Long.class)).containsExactly(own);
    assertThat(history.getInt("total")).isEqualTo(1);
  }

  @Test
  void aReceptionistMarksButDoesNotCorrect() {
    long section = office.section("Desk");
    long student = office.enrolled(section, "Dee", "2020-09-01");
    String token = userToken("receptionist");

    Calls.expect(201, office.handAs(token, section, MONDAY, List.of(mark(student, "A"))));
    Calls.expect(200, office.handAs(token, section, MONDAY, List.of(mark(student, "A"))));
    Calls.expectProblem(403, office.handAs(token, section, MONDAY, List.of(mark(student, "P"))));
  }

  /** A role of the school's own need not have the permission to see what it writes down. */
  @Test
  void whoMayExcuseAndNothingElseDoesSo() {
    long student = office.enrolled(office.section("Excusing"), "Eve", "2020-09-01");
    Map<String, String> grant = Map.of("permission", "attendance.excuse", "scope", "ALL");
    office.admin().create("roles", Map.of("name", "excuser", "permissions", List.of(grant)));
    String token = userToken("excuser");
    Map<String, Object> ill =
        Map.of("studentId", student, "startsOn", MONDAY, "endsOn", MONDAY, "code", "E");

    long excuse = Calls.created(as(token).body(ill).post("attendance/excuses"));

    Calls.expectProblem(403, office.get(token, "attendance/excuses/" + excuse));
    Calls.expect(204, as(token).header("If-Match", "\"0\"").delete("attendance/excuses/" + excuse));
    Calls.expectProblem(404, office.admin().get("attendance/excuses/" + excuse));
  }

  private RequestSpecification as(String token) {
    return stack.calls().school(office.admin().school().id(), token);
  }

  /** The access token of a user of that role who is nobody in particular. */
  private String userToken(String role) {
    String username = role + "@attendance.example";
    office
        .admin()
        .create(
            "users",
            Map.of(
                "username",
                username,
                "firstName",
                "Una",
                "lastName",
                "User",
                "roles",
                List.of(role),
                "password",
                TestSchool.PASSWORD));
    return stack.calls().signIn(office.admin().school().id(), username, TestSchool.PASSWORD);
  }
}
