package com.mindwhile.erp.it.school;

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
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who was there, who corrected it, and how often. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceIT {

  private static final String MONDAY = "2024-09-02";
  private static final String TUESDAY = "2024-09-03";

  private static final String COUNTS =
      "%s + ' ' + it.counts.enrolledDays + ' ' + it.counts.present + ' ' + it.counts.late + ' '"
          + " + it.counts.absent + ' ' + it.counts.excused + ' ' + it.counts.attendanceRate";

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long year;
  private long grade;
  private long maths;
  private long term;

  AttendanceIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    year = admin.academicYear("Always", "2020-06-01", "2099-05-31");
    term = admin.term(year, "Always", "2020-09-01", "2099-05-01");
    grade = admin.gradeLevel("Grade 9", 9);
    maths = admin.course(admin.subject("Maths"), grade, "Maths 9");
    admin.holiday("Unity Day", "2024-10-03", "2024-10-03");
  }

  @Test
  void fortyStudentsAreMarkedInOneCallAndTheSameAgainChangesNothing() {
    long section = admin.section(year, grade, "Forty");
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      marks.add(mark(enrolled(section, "Forty" + i, "2020-09-01"), i % 10 == 0 ? "A" : "P"));
    }

    Response first = hand(section, MONDAY, marks);
    JsonPath register = Calls.expect(201, first).jsonPath();
    JsonPath again = Calls.expect(200, hand(section, MONDAY, marks)).jsonPath();

    assertThat(first.header("Location")).endsWith("attendance/registers/" + register.getLong("id"));
    assertThat(register.getList("marks")).hasSize(40);
    assertThat(register.getList("marks.findAll { it.kind == 'ABSENT' }")).hasSize(4);
    assertThat(again.getInt("version")).isEqualTo(register.getInt("version"));
    assertThat(history(register.getLong("id")).getInt("total")).isEqualTo(40);
  }

  @Test
  void aCorrectionKeepsWhatWasThere() {
    long section = admin.section(year, grade, "Corrected");
    long ann = enrolled(section, "Ann", "2020-09-01");
    long ben = enrolled(section, "Ben", "2020-09-01");
    long id =
        Calls.expect(201, hand(section, MONDAY, List.of(mark(ann, "A"), mark(ben, "P"))))
            .jsonPath()
            .getLong("id");
    Map<String, Object> late = new HashMap<>(mark(ann, "L"));
    late.put("minutesLate", 12);
    late.put("note", "Bus");

    JsonPath corrected =
        Calls.expect(200, admin.put("attendance/registers/" + id, Map.of("marks", List.of(late))))
            .jsonPath();

    assertThat(corrected.getList("marks.collect { it.code + ' ' + it.minutesLate }"))
        .containsExactly("L 12", "P null");
    assertThat(
            history(id)
                .getList(
                    "items.collect { it.codeBefore + '>' + it.codeAfter + ' ' + it.firstName }"))
        .containsExactlyInAnyOrder("null>A Ann", "null>P Ben", "A>L Ann");
    assertThat(history(id).getList("items.actor")).containsOnly(admin.school().adminUsername());
    Calls.expectProblem(
        412,
        stack
            .calls()
            .school(admin.school().id(), admin.token())
            .header("If-Match", "\"0\"")
            .body(Map.of("marks", List.of(mark(ann, "P"))))
            .put("attendance/registers/" + id));
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + admin.school().databaseName()
                        + ".attendance_changes where register_id = ?",
                    id))
        .isEqualTo("3");
  }

  @Test
  void whatCannotBeMarkedIsRefused() {
    long section = admin.section(year, grade, "Refused");
    long student = enrolled(section, "Ida", "2024-09-03");
    long other = enrolled(admin.section(year, grade, "Elsewhere"), "Olaf", "2020-09-01");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    String nextMonday = today.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString();
    admin.create("attendance/locks", Map.of("startsOn", "2024-11-04", "endsOn", "2024-11-08"));
    List<Map<String, Object>> marks = List.of(mark(student, "P"));

    refused("The day is in the future", hand(section, nextMonday, marks));
    refused("The day is a holiday: Unity Day", hand(section, "2024-10-03", marks));
    refused("The school is closed on that day of the week", hand(section, "2024-09-08", marks));
    refused("The day is in no term", hand(section, "2020-08-03", marks));
    refused("The registers of that day are locked", hand(section, "2024-11-08", marks));
    refused(
        "The student of marks[0] is not enrolled here on that day", hand(section, MONDAY, marks));
    refused(
        "The student of marks[1] is not enrolled here on that day",
        hand(section, TUESDAY, List.of(mark(student, "P"), mark(other, "P"))));
    refused(
        "The student of marks[1] is there twice",
        hand(section, TUESDAY, List.of(mark(student, "P"), mark(student, "A"))));
    refused("There is no such code: marks[0]", hand(section, TUESDAY, List.of(mark(student, "Z"))));
    Map<String, Object> early = new HashMap<>(mark(student, "P"));
    early.put("minutesLate", 5);
    refused("Who is not late has no minutes: marks[0]", hand(section, TUESDAY, List.of(early)));
    refused(
        "The school keeps a register for each section and day",
        admin.post("attendance/registers", Map.of("day", TUESDAY, "marks", marks)));
    assertThat(
            Calls.expect(200, admin.get("attendance/registers?sectionId=" + section))
                .jsonPath()
                .getInt("total"))
        .isZero();
  }

  /** A day that is locked after its register was handed in can be corrected once it is open. */
  @Test
  void aLockedRegisterIsCorrectedOnceItIsOpen() {
    long section = admin.section(year, grade, "Locked");
    long student = enrolled(section, "Lou", "2020-09-01");
    long id =
        Calls.expect(201, hand(section, "2024-12-02", List.of(mark(student, "A"))))
            .jsonPath()
            .getLong("id");
    long lock =
        admin.create("attendance/locks", Map.of("startsOn", "2024-12-02", "endsOn", "2024-12-02"));
    Map<String, Object> correction = Map.of("marks", List.of(mark(student, "P")));

    refused(
        "The registers of that day are locked",
        admin.put("attendance/registers/" + id, correction));
    Calls.expect(204, admin.delete("attendance/locks/" + lock));
    Calls.expect(200, admin.put("attendance/registers/" + id, correction));
  }

  @Test
  void teachersWhoMarkAtTheSameTimeLoseNothing() throws InterruptedException {
    long section = admin.section(year, grade, "Together");
    List<Long> students = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      students.add(enrolled(section, "Together" + i, "2020-09-01"));
    }

    List<Response> answers =
        Together.call(
            16, i -> hand(section, MONDAY, List.of(mark(students.get(i), i % 2 == 0 ? "P" : "A"))));

    assertThat(answers.stream().map(Response::statusCode))
        .containsOnlyOnce(201)
        .allMatch(status -> status == 200 || status == 201);
    long id = answers.get(0).jsonPath().getLong("id");
    JsonPath register = Calls.expect(200, admin.get("attendance/registers/" + id)).jsonPath();
    assertThat(register.getList("marks.studentId", Long.class))
        .containsExactlyInAnyOrderElementsOf(students);
    assertThat(register.getList("marks.findAll { it.code == 'A' }")).hasSize(8);
    assertThat(history(id).getInt("total")).isEqualTo(16);
  }

  /** New registers are written side by side, and what two teachers say of one student is kept. */
  @Test
  void registersOfManySectionsAreMarkedAtTheSameTime() throws InterruptedException {
    List<Long> sections = new ArrayList<>();
    List<Long> students = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sections.add(admin.section(year, grade, "Parallel " + i));
      students.add(enrolled(sections.get(i), "Parallel" + i, "2020-09-01"));
    }

    List<Response> answers =
        Together.call(
            24,
            i ->
                hand(
                    sections.get(i % 8),
                    "2024-10-0" + (i / 8 == 2 ? 2 : 1),
                    List.of(mark(students.get(i % 8), i / 8 == 0 ? "P" : "A"))));

    assertThat(answers.stream().map(Response::statusCode))
        .allMatch(status -> status == 200 || status == 201);
    for (int i = 0; i < 8; i++) {
      JsonPath both = history(answers.get(i).jsonPath().getLong("id"));
      assertThat(both.getInt("total")).isEqualTo(2);
      assertThat(both.getList("items.codeAfter")).containsExactlyInAnyOrder("P", "A");
      assertThat(both.<String>get("items[1].codeBefore"))
          .isEqualTo(both.getString("items[0].codeAfter"));
    }
  }

  @Test
  void aStudentSeesTheOwnMarkAlone() {
    long section = admin.section(year, grade, "Classmates");
    long own = enrolled(section, "Own", "2020-09-01");
    long classmate = enrolled(section, "Mate", "2020-09-01");
    long register =
        Calls.expect(201, hand(section, MONDAY, List.of(mark(own, "P"), mark(classmate, "A"))))
            .jsonPath()
            .getLong("id");
    String token = admin.userToken("student", "studentId", own);
    String path = "attendance/registers/" + register;

    assertThat(
            Calls.expect(200, get(token, path)).jsonPath().getList("marks.studentId", Long.class))
        .containsExactly(own);
    JsonPath history = Calls.expect(200, get(token, path + "/history")).jsonPath();
    assertThat(history.getList("items.studentId", Long.class)).containsExactly(own);
    assertThat(history.getInt("total")).isEqualTo(1);
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
        Map.of(
            "day", day.toString(), "sectionId", section, "marks", List.of(mark(student, "P"))));
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

  @Test
  void anExcuseExplainsAnAbsenceAndTheTeachersCodeStays() {
    long section = admin.section(year, grade, "Excused");
    long ill = enrolled(section, "Iris", "2020-09-01");
    admin.create("attendance/codes", Map.of("code", "M", "name", "Medical", "kind", "EXCUSED"));
    Map<String, Object> excuse =
        Map.of("studentId", ill, "startsOn", "2024-09-03", "endsOn", "2024-09-04", "code", "M");
    long id = admin.create("attendance/excuses", excuse);
    Calls.expectProblem(409, admin.post("attendance/excuses", excuse));
    Calls.expectProblem(
        422,
        admin.post(
            "attendance/excuses",
            Map.of(
                "studentId", ill, "startsOn", "2024-10-01", "endsOn", "2024-10-01", "code", "P")));

    for (String day : List.of(MONDAY, TUESDAY)) {
      Calls.expect(201, hand(section, day, List.of(mark(ill, "A"))));
    }
    Calls.expect(201, hand(section, "2024-09-04", List.of(mark(ill, "P"))));

    String path = "students/" + ill + "/attendance";
    assertThat(
            Calls.expect(200, admin.get(path))
                .jsonPath()
                .getList("items.collect { it.code + ' ' + it.kind + ' ' + it.officeCode }"))
        .containsExactly("A ABSENT null", "A EXCUSED M", "P PRESENT M");
    Calls.expect(204, admin.delete("attendance/excuses/" + id));
    assertThat(Calls.expect(200, admin.get(path)).jsonPath().getList("items.kind"))
        .containsExactly("ABSENT", "ABSENT", "PRESENT");
  }

  /**
   * Four students over the five school days of a week. Zoe enters on Wednesday, Yan leaves on
   * Thursday; a mark Yan got on Friday, before the exit was known, does not count.
   */
  @Test
  void reportsCountTheDaysOfEnrolment() {
    long section = admin.section(year, grade, "Report");
    long ann = enrolled(section, "Ann", "2020-09-01");
    long bob = enrolled(section, "Bob", "2020-09-01");
    long zoe = enrolled(section, "Zoe", "2024-09-11");
    long yan = admin.student("Yan", "Reported");
    long enrollment = admin.enrol(yan, section, "2020-09-01");
    Calls.expect(
        201, hand(section, "2024-09-09", List.of(mark(ann, "P"), mark(bob, "A"), mark(yan, "P"))));
    Calls.expect(
        201, hand(section, "2024-09-10", List.of(mark(ann, "P"), mark(bob, "L"), mark(yan, "A"))));
    Calls.expect(
        201, hand(section, "2024-09-11", List.of(mark(ann, "P"), mark(bob, "E"), mark(zoe, "A"))));
    Calls.expect(201, hand(section, "2024-09-13", List.of(mark(ann, "P"), mark(yan, "A"))));
    Calls.expect(
        200,
        admin.post(
            "students/" + yan + "/enrollments/" + enrollment + "/leave",
            Map.of("exitDate", "2024-09-12", "exitReason", "Moved")));
    String week = "?from=2024-09-09&to=2024-09-15&sectionId=" + section;

    JsonPath students =
        Calls.expect(200, admin.get("attendance/reports/sections/" + section + "/students" + week))
            .jsonPath();
    assertThat(students.getList("collect { " + COUNTS.formatted("it.firstName") + " }"))
        .containsExactly(
            "Ann 5 4 0 0 0 100.0",
            "Bob 5 0 1 1 1 33.33",
            "Yan 3 1 0 1 0 50.0",
            "Zoe 3 0 0 1 0 0.0");
    JsonPath days = Calls.expect(200, admin.get("attendance/reports/days" + week)).jsonPath();
    assertThat(days.getList("collect { " + COUNTS.formatted("it.day") + " }"))
        .containsExactly(
            "2024-09-09 3 2 0 1 0 66.67",
            "2024-09-10 3 1 1 1 0 66.67",
            "2024-09-11 4 1 0 1 1 33.33",
            "2024-09-12 3 0 0 0 0 null",
            "2024-09-13 3 1 0 0 0 100.0");
    JsonPath months = Calls.expect(200, admin.get("attendance/reports/months" + week)).jsonPath();
    assertThat(months.getList("collect { " + COUNTS.formatted("it.month") + " }"))
        .containsExactly("2024-09 16 5 1 3 1 60.0");
    JsonPath sections =
        Calls.expect(200, admin.get("attendance/reports/sections" + week)).jsonPath();
    assertThat(sections.getList("collect { " + COUNTS.formatted("it.sectionName") + " }"))
        .containsExactly("Report 16 5 1 3 1 60.0");
    Calls.expectProblem(400, admin.get("attendance/reports/days?from=2024-09-09"));
    Calls.expectProblem(400, admin.get("attendance/reports/days?from=2024-09-09&to=2026-09-09"));
  }

  @Test
  void whoHasNotHandedInIsKnown() {
    long handed = admin.section(year, grade, "Missing A");
    long missing = admin.section(year, grade, "Missing B");
    admin.section(year, grade, "Missing empty");
    long student = enrolled(handed, "Hal", "2020-09-01");
    enrolled(missing, "Mia", "2020-09-01");
    Calls.expect(201, hand(handed, "2025-03-03", List.of(mark(student, "P"))));

    assertThat(missing("2025-03-03")).contains("Missing B").doesNotContain("Missing A");
    assertThat(missing("2025-03-03")).doesNotContain("Missing empty");
    assertThat(missing("2025-03-02")).as("a Sunday").isEmpty();
    assertThat(missing("2098-03-03")).as("to come").isEmpty();
  }

  @Test
  void aTeacherMarksTheOwnClassesAndSeesNoOthers() {
    long own = admin.section(year, grade, "Own");
    long other = admin.section(year, grade, "Other");
    long mine = enrolled(own, "Mine", "2020-09-01");
    long theirs = enrolled(other, "Theirs", "2020-09-01");
    long teacher = admin.teacher("A1", "Tess", "Own");
    admin.courseSection(maths, own, term, teacher);
    String token = admin.userToken("teacher", "teacherId", teacher);
    String student = admin.userToken("student", "studentId", mine);
    long register =
        Calls.expect(201, hand(other, MONDAY, List.of(mark(theirs, "A")))).jsonPath().getLong("id");

    Calls.expect(201, handAs(token, own, MONDAY, List.of(mark(mine, "L"))));
    Calls.expectProblem(404, handAs(token, other, MONDAY, List.of(mark(theirs, "P"))));
    Calls.expectProblem(404, get(token, "attendance/registers/" + register));
    Calls.expectProblem(404, get(token, "attendance/registers/" + register + "/history"));
    Calls.expectProblem(404, get(token, "students/" + theirs + "/attendance"));
    assertThat(
            Calls.expect(200, get(token, "attendance/registers"))
                .jsonPath()
                .getList("items.sectionId", Long.class))
        .containsExactly(own);
    String period = "?from=" + MONDAY + "&to=" + MONDAY;
    assertThat(
            Calls.expect(200, get(token, "attendance/reports/sections" + period))
                .jsonPath()
                .getList("sectionId", Long.class))
        .containsExactly(own);
    assertThat(
            Calls.expect(200, get(token, "attendance/reports/days" + period))
                .jsonPath()
                .getList("counts.late"))
        .containsExactly(1);
    Calls.expectProblem(
        404, get(token, "attendance/reports/sections/" + other + "/students" + period));
    Calls.expectProblem(403, handAs(student, own, MONDAY, List.of(mark(mine, "P"))));
    Calls.expectProblem(404, get(student, "students/" + theirs + "/attendance"));
    assertThat(
            Calls.expect(200, get(student, "students/" + mine + "/attendance"))
                .jsonPath()
                .getList("items.code"))
        .containsExactly("L");
    Calls.expectProblem(404, get(student, "attendance/registers/" + register));
  }

  @Test
  void aReceptionistMarksButDoesNotCorrect() {
    long section = admin.section(year, grade, "Desk");
    long student = enrolled(section, "Dee", "2020-09-01");
    String username = "desk@attendance.example";
    admin.create(
        "users",
        Map.of(
            "username",
            username,
            "firstName",
            "Una",
            "lastName",
            "User",
            "roles",
            List.of("receptionist"),
            "password",
            TestSchool.PASSWORD));
    String token = stack.calls().signIn(admin.school().id(), username, TestSchool.PASSWORD);

    Calls.expect(201, handAs(token, section, MONDAY, List.of(mark(student, "A"))));
    Calls.expect(200, handAs(token, section, MONDAY, List.of(mark(student, "A"))));
    Calls.expectProblem(403, handAs(token, section, MONDAY, List.of(mark(student, "P"))));
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
    long taught =
        there.courseSection(
            there.course(there.subject("Maths"), nine, "Maths 9"),
            section,
            thatTerm,
            there.teacher("P1", "Per", "Iod"));
    there.create(
        "timetable", Map.of("courseSectionId", taught, "weekday", "MONDAY", "periodId", period));
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

    assertThat(Calls.expect(200, there.get(missing)).jsonPath().getList("courseSectionId"))
        .hasSize(1);
    Calls.expect(201, there.post("attendance/registers", register));
    assertThat(Calls.expect(200, there.get(missing)).jsonPath().getList("")).isEmpty();
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

  private long enrolled(long section, String firstName, String entryDate) {
    long student = admin.student(firstName, "Reported");
    admin.enrol(student, section, entryDate);
    return student;
  }

  private static Map<String, Object> mark(long student, String code) {
    return Map.of("studentId", student, "code", code);
  }

  private Response hand(long section, String day, List<Map<String, Object>> marks) {
    return handAs(admin.token(), section, day, marks);
  }

  private Response handAs(String token, long section, String day, List<Map<String, Object>> marks) {
    return stack
        .calls()
        .school(admin.school().id(), token)
        .body(Map.of("day", day, "sectionId", section, "marks", marks))
        .post("attendance/registers");
  }

  private Response get(String token, String path) {
    return stack.calls().school(admin.school().id(), token).urlEncodingEnabled(false).get(path);
  }

  private JsonPath history(long id) {
    return Calls.expect(200, admin.get("attendance/registers/" + id + "/history?size=100"))
        .jsonPath();
  }

  private List<String> missing(String day) {
    return Calls.expect(200, admin.get("attendance/reports/missing?day=" + day))
        .jsonPath()
        .getList("sectionName");
  }

  private static void refused(String detail, Response answer) {
    assertThat(Calls.expectProblem(422, answer).<String>path("detail")).isEqualTo(detail);
  }
}
