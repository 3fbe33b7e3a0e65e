package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static com.mindwhile.erp.it.school.AttendanceOffice.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often students were there, who has not handed in, and on which days. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceReportsIT {

  private static final String MONDAY = "2024-09-02";
  private static final String TUESDAY = "2024-09-03";

  private static final String COUNTS =
      "%s + ' ' + it.counts.enrolledDays + ' ' + it.counts.present + ' ' + it.counts.late + ' '"
          + " + it.counts.absent + ' ' + it.counts.excused + ' ' + it.counts.attendanceRate";

  private final TestStack stack;
  private AttendanceOffice office;

  AttendanceReportsIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = AttendanceOffice.of(stack);
  }

  /**
   * Four students over the five school days of a week. Zoe enters on Wednesday, Yan leaves on
   * Thursday; a mark Yan got on Friday, before the exit was known, does not count.
   */
  @Test
  void reportsCountTheDaysOfEnrolment() {
    long section = office.section("Report");
    long ann = office.enrolled(section, "Ann", "2020-09-01");
    long bob = office.enrolled(section, "Bob", "2020-09-01");
    long zoe = office.enrolled(section, "Zoe", "2024-09-11");
    long yan = office.admin().student("Yan", "Reported");
    long enrollment = office.admin().enrol(yan, section, "2020-09-01");
    Calls.expect(
        201,
        office.hand(
            section, "2024-09-09", List.of(mark(ann, "P"), mark(bob, "A"), mark(yan, "P"))));
    Calls.expect(
        201,
        office.hand(
            section, "2024-09-10", List.of(mark(ann, "P"), mark(bob, "L"), mark(yan, "A"))));
    Calls.expect(
        201,
        office.hand(
            section, "2024-09-11", List.of(mark(ann, "P"), mark(bob, "E"), mark(zoe, "A"))));
    Calls.expect(201, office.hand(section, "2024-09-13", List.of(mark(ann, "P"), mark(yan, "A"))));
    Calls.expect(
        200,
        office
            .admin()
            .post(
                "students/" + yan + "/enrollments/" + enrollment + "/leave",
                Map.of("exitDate", "2024-09-12", "exitReason", "Moved")));
    String week = "?from=2024-09-09&to=2024-09-15&sectionId=" + section;

    JsonPath students =
        Calls.expect(
                200,
                office.admin().get("attendance/reports/sections/" + section + "/students" + week))
            .jsonPath();
    assertThat(students.getList("collect { " + COUNTS.formatted("it.firstName") + " }"))
        .containsExactly(
            "Ann 5 4 0 0 0 100.0",
            "Bob 5 0 1 1 1 33.33",
            "Yan 3 1 0 1 0 50.0",
            "Zoe 3 0 0 1 0 0.0");
    JsonPath days =
        Calls.expect(200, office.admin().get("attendance/reports/days" + week)).jsonPath();
    assertThat(days.getList("collect { " + COUNTS.formatted("it.day") + " }"))
        .containsExactly(
            "2024-09-09 3 2 0 1 0 66.67",
            "2024-09-10 3 1 1 1 0 66.67",
            "2024-09-11 4 1 0 1 1 33.33",
            "2024-09-12 3 0 0 0 0 null",
            "2024-09-13 3 1 0 0 0 100.0");
    JsonPath months =
        Calls.expect(200, office.admin().get("attendance/reports/months" + week)).jsonPath();
    assertThat(months.getList("collect { " + COUNTS.formatted("it.month") + " }"))
        .containsExactly("2024-09 16 5 1 3 1 60.0");
    JsonPath sections =
        Calls.expect(200, office.admin().get("attendance/reports/sections" + week)).jsonPath();
    assertThat(sections.getList("collect { " + COUNTS.formatted("it.sectionName") + " }"))
        .containsExactly("Report 16 5 1 3 1 60.0");
    Calls.expectProblem(400, office.admin().get("attendance/reports/days?from=2024-09-09"));
    Calls.expectProblem(
        400, office.admin().get("attendance/reports/days?from=2024-09-09&to=2026-09-09"));
  }

  /** The school closes at noon: the morning's registers stay, and count nowhere. */
  @Test
  void aDayThatBecomesAHolidayCountsInNoReport() {
    long section = office.section("Storm");
    long ann = office.enrolled(section, "Ann", "2020-09-01");
    long bob = office.enrolled(section, "Bob", "2020-09-01");
    long cyn = office.enrolled(section, "Cyn", "2020-09-01");
    Calls.expect(
        201,
        office.hand(
            section, "2024-11-04", List.of(mark(ann, "P"), mark(bob, "P"), mark(cyn, "A"))));
    Calls.expect(
        201,
        office.hand(
            section, "2024-11-05", List.of(mark(ann, "P"), mark(bob, "A"), mark(cyn, "P"))));

    office.admin().holiday("Storm", "2024-11-04", "2024-11-04");

    String week = "?from=2024-11-04&to=2024-11-10&sectionId=" + section;
    assertThat(report("days" + week, "it.day"))
        .containsExactly(
            "2024-11-05 3 2 0 1 0 66.67",
            "2024-11-06 3 0 0 0 0 null",
            "2024-11-07 3 0 0 0 0 null",
            "2024-11-08 3 0 0 0 0 null");
    assertThat(report("months" + week, "it.month")).containsExactly("2024-11 12 2 0 1 0 66.67");
    assertThat(report("sections" + week, "it.sectionName"))
        .containsExactly("Storm 12 2 0 1 0 66.67");
    assertThat(report("sections/" + section + "/students" + week, "it.firstName"))
        .containsExactly("Ann 4 1 0 0 0 100.0", "Bob 4 0 0 1 0 0.0", "Cyn 4 1 0 0 0 100.0");
    String holiday = "days?from=2024-11-04&to=2024-11-04&sectionId=" + section;
    assertThat(report(holiday, "it.day")).isEmpty();
  }

  private List<String> report(String report, String name) {
    return Calls.expect(200, office.admin().get("attendance/reports/" + report))
        .jsonPath()
        .getList("collect { " + COUNTS.formatted(name) + " }");
  }

  @Test
  void whoHasNotHandedInIsKnown() {
    long handed = office.section("Missing A");
    long missing = office.section("Missing B");
    office.section("Missing empty");
    long deserted = office.section("Missing deserted");
    long gone = office.enrolled(deserted, "Gus", "2020-09-01");
    Calls.expect(204, office.admin().delete("students/" + gone));
    long student = office.enrolled(handed, "Hal", "2020-09-01");
    office.enrolled(missing, "Mia", "2020-09-01");
    Calls.expect(201, office.hand(handed, "2025-03-03", List.of(mark(student, "P"))));

    assertThat(office.missing("2025-03-03")).contains("Missing B").doesNotContain("Missing A");
    assertThat(office.missing("2025-03-03")).doesNotContain("Missing empty", "Missing deserted");
    assertThat(office.missing("2025-03-02")).as("a Sunday").isEmpty();
    assertThat(office.missing("2098-03-03")).as("to come").isEmpty();
  }

  /** A school that keeps a register for each lesson. */
  @Test
  void lessonsHaveRegistersOfTheirOwn() {
    SchoolAdministrator there = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    long thatYear = there.academicYear("Always", "2020-06-01", "2099-05-31");
    long thatTerm = there.term(thatYear, "Always", "2020-09-01", "2099-05-01");
    long nine = there.gradeLevel("Grade 9", 9);
    long section = there.section(thatYear, nine, "A");
    long student = there.student("Pia", "Period");
    there.enrol(student, section, "2020-09-01");
    long period = there.period("1", "08:00:00", "08:45:00");
    long maths = there.course(there.subject("Maths"), nine, "Maths 9");
    long taught = lesson(there, maths, section, thatTerm, period);
    lesson(there, maths, there.section(thatYear, nine, "Empty"), thatTerm, period);
    long deserted = there.section(thatYear, nine, "Deserted");
    long gone = there.student("Gus", "Gone");
    there.enrol(gone, deserted, "2020-09-01");
    Calls.expect(204, there.delete("students/" + gone));
    lesson(there, maths, deserted, thatTerm, period);
    long visited = lesson(there, maths, there.section(thatYear, nine, "Visited"), thatTerm, period);
    there.create(
        "course-sections/" + visited + "/enrollments",
        Map.of("studentId", student, "attends", true, "entryDate", "2020-09-01"));
    long avoided = there.section(thatYear, nine, "Avoided");
    long free = there.student("Fay", "Free");
    there.enrol(free, avoided, "2020-09-01");
    there.create(
        "course-sections/" + lesson(there, maths, avoided, thatTerm, period) + "/enrollments",
        Map.of("studentId", free, "attends", false, "entryDate", "2020-09-01"));
    Calls.expect(
        200,
        there.put(
            "school",
            Map.of(
                "admissionNumberPattern",
                "{number:4}",
                "schoolDays",
                List.of("MONDAY", "TUESDAY"),
                "attendanceMode",
                "PERIOD",
                "gradingMode",
                "PERCENTAGE",
                "ranksShown",
                false)));
    Map<String, Object> register = new HashMap<>();
    register.put("day", MONDAY);
    register.put("courseSectionId", taught);
    register.put("periodId", period);
    register.put("marks", List.of(mark(student, "P")));
    String missing = "attendance/reports/missing?day=" + MONDAY;

    assertThat(Calls.expect(200, there.get(missing)).jsonPath().getList("sectionName"))
        .containsExactly("A", "Visited");
    Calls.expect(201, there.post("attendance/registers", register));
    assertThat(Calls.expect(200, there.get(missing)).jsonPath().getList("sectionName"))
        .containsExactly("Visited");
    register.put("day", TUESDAY);
    refused(
        "The course section has no lesson in that period on that day",
        there.post("attendance/registers", register));
    refused(
        "The school keeps a register for each lesson",
        there.post(
            "attendance/registers",
            Map.of("day", MONDAY, "sectionId", section, "marks", List.of(mark(student, "P")))));
  }

  /** A section's lesson on Mondays, with a teacher of its own: the course section. */
  private static long lesson(
      SchoolAdministrator there, long course, long section, long term, long period) {
    long taught =
        there.courseSection(
            course, section, term, there.teacher("P" + section, "Per", "Iod" + section));
    there.create(
        "timetable", Map.of("courseSectionId", taught, "weekday", "MONDAY", "periodId", period));
    return taught;
  }

  /** The day that has begun in Auckland is still to come in Los Angeles. */
  @Test
  void theFutureBeginsAtTheSchoolsOwnMidnight() {
    for (String zone : List.of("Pacific/Auckland", "America/Los_Angeles")) {
      SchoolAdministrator there =
          SchoolAdministrator.of(
              stack.calls(), stack.platform().provision(TestSchool.Request.any().in(zone)));
      Calls.expect(200, there.put("school", everyDayOpen()));
      long thatYear = there.academicYear("Always", "2020-06-01", "2099-05-31");
      there.term(thatYear, "Always", "2020-06-01", "2099-05-31");
      long section = there.section(thatYear, there.gradeLevel("Grade 9", 9), "A");
      long student = there.student("Zoe", "Zone");
      there.enrol(student, section, "2020-09-01");
      LocalDate before = LocalDate.now(ZoneId.of(zone));

      Response today = handIn(there, section, before, student);
      Response tomorrow = handIn(there, section, before.plusDays(1), student);

      Calls.expect(201, today);
      if (LocalDate.now(ZoneId.of(zone)).equals(before)) {
        refused("The day is in the future", tomorrow);
      }
    }
  }

  private static Response handIn(
      SchoolAdministrator there, long section, LocalDate day, long student) {
    return there.post(
        "attendance/registers",
        Map.of("day", day.toString(), "sectionId", section, "marks", List.of(mark(student, "P"))));
  }

  private static Map<String, Object> everyDayOpen() {
    return Map.of(
        "admissionNumberPattern",
        "{number:4}",
        "schoolDays",
        Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList(),
        "attendanceMode",
        "DAILY",
        "gradingMode",
        "PERCENTAGE",
        "ranksShown",
        false);
  }
}
