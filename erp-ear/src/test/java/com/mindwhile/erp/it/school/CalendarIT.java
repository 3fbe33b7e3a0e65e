package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Years, terms and holidays, and what a day is. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarIT {

  private final TestStack stack;
  private SchoolAdministrator admin;

  CalendarIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
  }

  @Test
  void yearsAndTermsShareNoDay() {
    long year = admin.academicYear("2030/31", "2030-06-01", "2031-05-31");
    long term = admin.term(year, "First", "2030-06-01", "2030-10-31");

    Response overlapping =
        admin.post("academic-years", named("2031/32", "2031-05-31", "2032-05-30"));
    assertThat(Calls.expectProblem(409, overlapping).<String>path("detail"))
        .isEqualTo("The academic year 2030/31 has some of these days: 2030-06-01 to 2031-05-31");
    Calls.expectProblem(
        409, admin.post("academic-years", named("2030/31", "2040-01-01", "2040-12-31")));
    Calls.expectProblem(422, admin.post("academic-years", named("x", "2041-01-02", "2041-01-01")));
    assertThat(
            Calls.expectProblem(
                    409, admin.post("terms", term(year, "2", "2030-10-31", "2031-01-01")))
                .<String>path("detail"))
        .isEqualTo("The term First has some of these days: 2030-06-01 to 2030-10-31");
    Calls.expectProblem(422, admin.post("terms", term(year, "2", "2031-05-01", "2031-06-01")));
    Calls.expectProblem(
        422, admin.post("terms", term(999_999_999L, "2", "2030-11-01", "2031-01-01")));
    assertThat(
            Calls.expectProblem(
                    422,
                    admin.put(
                        "academic-years/" + year, named("2030/31", "2030-06-02", "2031-05-31")))
                .<String>path("detail"))
        .isEqualTo("The term First would be outside the year: 2030-06-01 to 2030-10-31");

    Calls.expectProblem(409, admin.delete("academic-years/" + year));
    Calls.expect(204, admin.delete("terms/" + term));
    Calls.expect(204, admin.delete("academic-years/" + year));
    Calls.expectProblem(404, admin.get("academic-years/" + year));
  }

  @Test
  void oneOfManyOverlappingYearsIsMade() throws InterruptedException {
    List<Integer> statuses =
        Together.call(
            16,
            i ->
                admin
                    .post(
                        "academic-years",
                        named("Rival " + i, "205%d-01-01".formatted(i % 2), "2052-12-31"))
                    .statusCode());

    assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
  }

  @Test
  void aDayIsASchoolDayInATermOnAnOpenDayOfTheWeekThatIsNoHoliday() {
    long year = admin.academicYear("2035", "2035-01-01", "2035-12-31");
    long term = admin.term(year, "Spring", "2035-03-05", "2035-06-29");
    admin.holiday("Founders' Day", "2035-03-08", "2035-03-08");

    JsonPath days =
        Calls.expect(200, admin.get("calendar?from=2035-03-04&to=2035-03-12")).jsonPath();

    assertThat(days.getList("days.day"))
        .containsExactly(
            "2035-03-04",
            "2035-03-05",
            "2035-03-06",
            "2035-03-07",
            "2035-03-08",
            "2035-03-09",
            "2035-03-10",
            "2035-03-11",
            "2035-03-12");
    assertThat(days.getList("days.kind"))
        .containsExactly(
            "OUT_OF_TERM",
            "SCHOOL_DAY",
            "SCHOOL_DAY",
            "SCHOOL_DAY",
            "HOLIDAY",
            "SCHOOL_DAY",
            "CLOSED_WEEKDAY",
            "CLOSED_WEEKDAY",
            "SCHOOL_DAY");
    assertThat(days.getInt("schoolDays")).isEqualTo(5);
    assertThat(days.<String>get("days[4].holiday")).isEqualTo("Founders' Day");
    assertThat(days.getLong("days[4].termId")).isEqualTo(term);
    assertThat(days.getLong("days[0].academicYearId")).isEqualTo(year);
    assertThat(days.<Object>get("days[0].termId")).isNull();
    Calls.expectProblem(400, admin.get("calendar?from=2035-03-05&to=2035-03-04"));
    Calls.expectProblem(400, admin.get("calendar?from=2035-01-01&to=2036-02-05"));
    Calls.expect(200, admin.get("calendar?from=2035-01-01&to=2036-02-04"));
  }

  @Test
  void theSchoolSaysOnWhichDaysOfTheWeekItIsOpen() {
    SchoolAdministrator gulf = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    long year = gulf.academicYear("2035", "2035-01-01", "2035-12-31");
    gulf.term(year, "Spring", "2035-03-01", "2035-06-29");

    JsonPath settings =
        Calls.expect(
                200,
                gulf.put(
                    "school",
                    Map.of(
                        "admissionNumberPattern",
                        "{number:4}",
                        "schoolDays",
                        List.of("THURSDAY", "SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY"),
                        "attendanceMode",
                        "PERIOD",
                        "gradingMode",
                        "GPA",
                        "ranksShown",
                        true)))
            .jsonPath();

    assertThat(settings.getList("schoolDays"))
        .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SUNDAY");
    assertThat(settings.getString("attendanceMode")).isEqualTo("PERIOD");
    assertThat(settings.getString("gradingMode")).isEqualTo("GPA");
    assertThat(settings.getBoolean("ranksShown")).isTrue();
    assertThat(
            Calls.expect(200, gulf.get("calendar?from=2035-03-08&to=2035-03-11"))
                .jsonPath()
                .getList("days.kind"))
        .containsExactly("SCHOOL_DAY", "CLOSED_WEEKDAY", "CLOSED_WEEKDAY", "SCHOOL_DAY");
  }

  @Test
  void exactlyOneYearAndOneTermAreCurrent() {
    SchoolAdministrator school = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    assertThat(current(school, "academic-years")).isEmpty();

    long past = school.academicYear("past", day(today, -400), day(today, -40));
    school.term(past, "last of the past", day(today, -100), day(today, -40));
    assertThat(current(school, "academic-years")).containsExactly("past");
    assertThat(current(school, "terms")).containsExactly("last of the past");

    long future = school.academicYear("future", day(today, 20), day(today, 380));
    assertThat(current(school, "academic-years")).containsExactly("future");
    assertThat(current(school, "terms")).isEmpty();
    school.term(future, "first of the future", day(today, 30), day(today, 60));
    assertThat(current(school, "terms")).containsExactly("first of the future");

    long present = school.academicYear("present", day(today, -39), day(today, 19));
    school.term(present, "over", day(today, -39), day(today, -1));
    assertThat(current(school, "academic-years")).containsExactly("present");
    assertThat(current(school, "terms")).containsExactly("over");
    school.term(present, "running", day(today, 0), day(today, 19));
    assertThat(current(school, "terms")).containsExactly("running");
  }

  /** At every instant it is another day in at least one of the two. */
  @Test
  void todayIsTheSchoolsOwn() {
    for (String zone : List.of("Pacific/Auckland", "America/Los_Angeles")) {
      TestSchool school = stack.platform().provision(TestSchool.Request.any().in(zone));
      SchoolAdministrator there = SchoolAdministrator.of(stack.calls(), school);
      LocalDate before = LocalDate.now(ZoneId.of(zone));
      long year = there.academicYear("Now", day(before, -10), day(before, 10));
      long term = there.term(year, "Now", day(before, 0), day(before, 1));

      JsonPath today = Calls.expect(200, there.get("calendar/today")).jsonPath();

      assertThat(LocalDate.parse(today.getString("day")))
          .isBetween(before, LocalDate.now(ZoneId.of(zone)));
      assertThat(today.getLong("termId")).as(zone).isEqualTo(term);
    }
  }

  @Test
  void changesAreAudited() {
    long holiday = admin.holiday("Old name", "2036-01-01", "2036-01-01");
    Calls.expect(
        200, admin.put("holidays/" + holiday, named("New name", "2036-01-01", "2036-01-02")));
    Calls.expect(204, admin.delete("holidays/" + holiday));

    assertThat(
            stack
                .database()
                .column(
                    "select concat(action, ' ', coalesce(before_state, ''), coalesce(after_state, ''))"
                        + " from "
                        + admin.school().databaseName()
                        + ".audit_log where entity = 'Holiday' and entity_id = ? order by id",
                    holiday))
        .containsExactly(
            "CREATED {\"endsOn\":\"2036-01-01\",\"name\":\"Old name\",\"startsOn\":\"2036-01-01\"}",
            "UPDATED {\"endsOn\":\"2036-01-01\",\"name\":\"Old name\"}"
                + "{\"endsOn\":\"2036-01-02\",\"name\":\"New name\"}",
            "DELETED {\"endsOn\":\"2036-01-02\",\"name\":\"New name\",\"startsOn\":\"2036-01-01\"}");
  }

  private static List<String> current(SchoolAdministrator school, String collection) {
    return Calls.expect(200, school.get(collection + "?size=100"))
        .jsonPath()
        .getList("items.findAll { it.current }.name");
  }

  private static String day(LocalDate today, int days) {
    return today.plusDays(days).toString();
  }

  private static Map<String, Object> named(String name, String first, String last) {
    return Map.of("name", name, "startsOn", first, "endsOn", last);
  }

  private static Map<String, Object> term(long year, String name, String first, String last) {
    return Map.of("academicYearId", year, "name", name, "startsOn", first, "endsOn", last);
  }
}
