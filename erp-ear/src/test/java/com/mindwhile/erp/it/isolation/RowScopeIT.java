package com.mindwhile.erp.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.isolation.RowViews.Rows;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows outside of a caller's own are not there for them: by id, in lists and in totals. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowScopeIT {

  private final TestStack stack;
  private TestPeople people;

  RowScopeIT(TestStack stack) {
    this.stack = stack;
  }

  /** A school of its own, so that the totals are these tests' alone. */
  @BeforeAll
  void makePeople() {
    people = stack.newSchoolWithPeople();
  }

  static Stream<Arguments> views() {
    return RowViews.all();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aListHasTheirRowsAndCountsThemAlone(String caller, Map<String, Rows> views) {
    views.forEach(
        (collection, rows) -> {
          Response answer = get(caller, collection);
          if (rows.seen() == null) {
            Calls.expectProblem(403, answer);
            return;
          }
          JsonPath page = Calls.expect(200, answer).jsonPath();
          assertThat(page.getList("items.id", Long.class))
              .as(collection)
              .containsExactlyInAnyOrderElementsOf(ids(rows.seen()));
          assertThat(page.getInt("total")).as(collection).isEqualTo(rows.seen().size());
        });
  }

  @ParameterizedTest
  @MethodSource("views")
  void byIdTheOthersAreNotFound(String caller, Map<String, Rows> views) {
    views.forEach(
        (collection, rows) -> {
          for (String name : rows.all()) {
            Response answer = get(caller, collection + "/" + people.id(name));
            if (rows.seen() == null) {
              Calls.expectProblem(403, answer);
            } else if (rows.seen().contains(name)) {
              Calls.expect(200, answer);
            } else {
              Calls.expectProblem(404, answer);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("views")
  void enrolmentsAreThoseOfTheStudentsTheySee(String caller, Map<String, Rows> views) {
    List<String> enrolments =
        views.get("students").seen().stream()
            .map(student -> student.replace("Student", "Enrollment"))
            .toList();

    JsonPath page = Calls.expect(200, get(caller, "enrollments")).jsonPath();

    assertThat(page.getList("items.id", Long.class))
        .containsExactlyInAnyOrderElementsOf(ids(enrolments));
    assertThat(page.getInt("total")).isEqualTo(enrolments.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "students?q=Dent",
        "students?status=ENROLLED",
        "students?sort=-lastName",
        "students?lastName=DentB",
        "students?gradeLevel=Grade%205",
        "students?size=1"
      })
  void noFilterWidensThem(String list) {
    Response answer = Calls.expect(200, get("teacher", list));

    assertThat(answer.jsonPath().getList("items.id", Long.class))
        .doesNotContain(people.id("otherStudent"));
    assertThat(answer.jsonPath().getInt("total")).isLessThanOrEqualTo(1);
  }

  /** They are not shown employee numbers, and neither find them out. */
  @ParameterizedTest
  @ValueSource(strings = {"student", "parent"})
  void employeeNumbersAreForColleagues(String caller) {
    List<String> asked =
        List.of(
            "teachers?employeeNumber=T-A",
            "teachers?sort=employeeNumber",
            "teachers?sort=lastName,-employeeNumber",
            "teachers/export?employeeNumber=T-A");

    asked.forEach(list -> Calls.expectProblem(403, get(caller, list)));
    asked.forEach(list -> Calls.expect(200, get("receptionist", list)));
    assertThat(total(caller, "teachers?q=OwnA")).isEqualTo(1);
    assertThat(total(caller, "teachers?q=T-A")).isZero();
    assertThat(total("receptionist", "teachers?q=T-A")).isEqualTo(1);
  }

  private int total(String caller, String list) {
    return Calls.expect(200, get(caller, list)).jsonPath().getInt("total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "student", "parent"})
  void whatBelongsToAnotherStudentIsNotFoundEither(String caller) {
    String other = "students/" + people.id("otherStudent");

    Calls.expectProblem(404, get(caller, other + "/enrollments"));
    Calls.expectProblem(404, get(caller, other + "/enrollments/" + people.id("otherEnrollment")));
    Calls.expectProblem(404, get(caller, other + "/attendance"));
    Calls.expect(200, get(caller, "students/" + people.id("ownStudent") + "/enrollments"));
    assertThat(
            Calls.expect(200, get(caller, "students/" + people.id("ownStudent") + "/attendance"))
                .jsonPath()
                .getList("items.registerId", Long.class))
        .containsExactly(people.id("ownRegister"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "student", "parent", "blindParent"})
  void howTheMarksOfOthersCameAboutIsNotFound(String caller) {
    String other = "attendance/registers/" + people.id("otherRegister");
    String own = "attendance/registers/" + people.id("ownRegister");

    Calls.expectProblem(404, get(caller, other + "/history"));
    if (caller.equals("blindParent")) {
      Calls.expectProblem(404, get(caller, own + "/history"));
    } else {
      assertThat(
              Calls.expect(200, get(caller, own + "/history"))
                  .jsonPath()
                  .getList("items.studentId", Long.class))
          .containsExactly(people.id("ownStudent"));
    }
  }

  @Test
  void reportsCountTheRowsOfTheCallerAlone() {
    String day = "?from=2020-11-02&to=2020-11-02";
    String other = "&sectionId=" + people.id("otherSection");

    assertThat(
            Calls.expect(200, get("teacher", "attendance/reports/sections" + day))
                .jsonPath()
                .getList("sectionId", Long.class))
        .containsExactly(people.id("ownSection"));
    for (String report : List.of("days", "months")) {
      assertThat(
              Calls.expect(200, get("principal", "attendance/reports/" + report + day))
                  .jsonPath()
                  .getList("counts.excused"))
          .containsExactly(2);
      assertThat(
              Calls.expect(200, get("teacher", "attendance/reports/" + report + day))
                  .jsonPath()
                  .getList("counts.excused"))
          .containsExactly(1);
      assertThat(
              Calls.expect(200, get("teacher", "attendance/reports/" + report + day + other))
                  .jsonPath()
                  .getList("counts.excused"))
          .containsExactly(0);
    }
    Calls.expectProblem(
        404,
        get(
            "teacher",
            "attendance/reports/sections/" + people.id("otherSection") + "/students" + day));
    assertThat(
            Calls.expect(200, get("teacher", "attendance/reports/missing?day=2020-11-03"))
                .jsonPath()
                .getList("sectionId", Long.class))
        .containsExactly(people.id("ownSection"));
    for (String caller : List.of("student", "parent", "blindParent", "accountant")) {
      Calls.expectProblem(403, get(caller, "attendance/reports/days" + day));
      Calls.expectProblem(403, get(caller, "attendance/reports/missing"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"student", "parent"})
  void theTimetablesOfOthersAreNotFound(String caller) {
    String other = "students/" + people.id("otherStudent") + "/timetable";
    String own = "students/" + people.id("ownStudent") + "/timetable";

    Calls.expectProblem(404, get(caller, other));
    Calls.expectProblem(404, get(caller, "sections/" + people.id("otherSection") + "/timetable"));
    assertThat(Calls.expect(200, get(caller, own)).jsonPath().getList("items.id", Long.class))
        .containsExactly(people.id("ownLesson"));
    Calls.expect(200, get(caller, "sections/" + people.id("ownSection") + "/timetable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "student", "parent"})
  void theMarksOfOthersAreNotFoundByAnyWay(String caller) {
    for (String path :
        List.of(
            "assessments/{Assessment}/marks",
            "assessments/{Assessment}/marks/history",
            "course-sections/{CourseSection}/results",
            "students/{Student}/results/terms/" + people.id("term"),
            "students/{Student}/results/years/" + people.id("year"),
            "report-cards/{ReportCard}/pdf")) {
      String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      String template = path.replace("{" + name + "}", "%d");

      Calls.expect(200, get(caller, template.formatted(people.id("own" + name))));
      Calls.expectProblem(404, get(caller, template.formatted(people.id("other" + name))));
      Calls.expectProblem(404, get("blindParent", template.formatted(people.id("own" + name))));
    }
  }

  @Test
  void howMarksCameAboutIsForThoseWhoSeeThemUnpublished() {
    String history = "assessments/" + people.id("ownAssessment") + "/marks/history";
    String own = people.id("ownStudent") + " ";

    for (String caller : List.of("principal", "teacher")) {
      assertThat(
              Calls.expect(200, get(caller, history))
                  .jsonPath()
                  .<String>getList(
                      "items.collect { it.studentId + ' ' + it.marksBefore + ' ' + it.marksAfter }"))
          .as(caller)
          .containsExactly(own + "null 8.0", own + "8.0 18.0");
    }
    for (String caller : List.of("student", "parent")) {
      JsonPath nothing = Calls.expect(200, get(caller, history)).jsonPath();
      assertThat(nothing.getList("items")).as(caller).isEmpty();
      assertThat(nothing.getInt("total")).as(caller).isZero();
    }
  }

  @Test
  void aRosterHasTheStudentsTheCallerSees() {
    String other = "course-sections/" + people.id("otherCourseSection") + "/students";
    String own = "course-sections/" + people.id("ownCourseSection") + "/students";

    assertThat(
            Calls.expect(200, get("teacher", own))
                .jsonPath()
                .getList("items.studentId", Long.class))
        .containsExactly(people.id("ownStudent"));
    assertThat(Calls.expect(200, get("teacher", other)).jsonPath().getInt("total")).isZero();
    for (String caller : List.of("student", "parent", "blindParent")) {
      Calls.expectProblem(404, get(caller, other));
    }
  }

  @Test
  void aParentWhoMaySeeNothingDoesNotGetThereByAnyWay() {
    String child = "students/" + people.id("ownStudent");

    Calls.expectProblem(404, get("blindParent", child));
    Calls.expectProblem(404, get("blindParent", child + "/enrollments"));
    Calls.expectProblem(404, get("blindParent", child + "/guardians"));
    Calls.expectProblem(404, get("blindParent", child + "/attendance"));
    Calls.expectProblem(404, get("blindParent", child + "/timetable"));
    JsonPath children =
        Calls.expect(200, get("blindParent", "guardians/" + people.id("blindParent") + "/children"))
            .jsonPath();
    assertThat(children.getInt("total")).isZero();
    Calls.expectProblem(404, get("blindParent", "guardians/" + people.id("parent")));
  }

  @Test
  void aParentSeesTheirChildrenAndNobodyElses() {
    JsonPath children =
        Calls.expect(200, get("parent", "guardians/" + people.id("parent") + "/children"))
            .jsonPath();

    assertThat(children.getInt("total")).isEqualTo(1);
    Calls.expectProblem(404, get("parent", "guardians/" + people.id("otherParent") + "/children"));
  }

  /** What is the same for one caller, or of the row itself, need not be so for the next. */
  @Test
  void noCacheAnswersForTheServer() {
    String student = "students/" + people.id("ownStudent");
    String tag = Calls.expect(200, get("principal", student)).header("ETag");

    Response again =
        stack
            .calls()
            .school(people.school().id(), people.token("accountant"))
            .header("If-None-Match", tag)
            .get(student);

    assertThat(Calls.expect(200, again).header("Cache-Control")).isEqualTo("no-store");
    assertThat(get("principal", "students").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anExportHasEveryStudentForThoseWhoMayAndNothingForOthers() {
    Response export = Calls.expect(200, get("principal", "students/export"));

    assertThat(export.asString()).contains("DentA").contains("DentB");
    assertThat(export.header("Cache-Control")).isEqualTo("no-store");
    for (String caller : List.of("teacher", "student", "parent", "accountant", "receptionist")) {
      Calls.expectProblem(403, get(caller, "students/export"));
    }
  }

  @Test
  void aFileHasTheRowsOfItsList() {
    for (String caller : List.of("principal", "teacher", "student", "parent", "blindParent")) {
      for (String list : List.of("teachers", "marks")) {
        assertFileOf(caller, list);
      }
    }
    assertFileOf("principal", "guardians");
    for (String caller : List.of("teacher", "student", "parent", "accountant", "receptionist")) {
      Calls.expectProblem(403, get(caller, "guardians/export"));
    }
  }

  private void assertFileOf(String caller, String list) {
    int total = Calls.expect(200, get(caller, list)).jsonPath().getInt("total");

    assertThat(Calls.expect(200, get(caller, list + "/export")).asString().lines())
        .as("%s of %s", list, caller)
        .hasSize(1 + total);
  }

  @Test
  void rowsOfAnotherSchoolAreNotThere() {
    TestPeople elsewhere = stack.newSchoolWithPeople();
    long there = elsewhere.create("students", Map.of("firstName", "Far", "lastName", "Away"));
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + people.school().databaseName()
                        + ".students where id = "
                        + there))
        .isEqualTo("0");

    Calls.expectProblem(404, get("school_admin", "students/" + there));
    JsonPath found = Calls.expect(200, get("school_admin", "students?q=Away")).jsonPath();
    assertThat(found.getInt("total")).isZero();
  }

  private Response get(String caller, String path) {
    return stack
        .calls()
        .school(people.school().id(), people.token(caller))
        .urlEncodingEnabled(false)
        .get(path);
  }

  private List<Long> ids(List<String> names) {
    return names.stream().map(people::id).toList();
  }
}
