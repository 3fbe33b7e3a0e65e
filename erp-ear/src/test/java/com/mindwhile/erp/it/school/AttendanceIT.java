package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static com.mindwhile.erp.it.school.AttendanceOffice.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who was there, and who corrected it. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceIT {

  private static final String MONDAY = "2024-09-02";
  private static final String TUESDAY = "2024-09-03";

  private final TestStack stack;
  private AttendanceOffice office;

  AttendanceIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = AttendanceOffice.of(stack);
  }

  @Test
  void fortyStudentsAreMarkedInOneCallAndTheSameAgainChangesNothing() {
    long section = office.section("Forty");
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      marks.add(mark(office.enrolled(section, "Forty" + i, "2020-09-01"), i % 10 == 0 ? "A" : "P"));
    }

    Response first = office.hand(section, MONDAY, marks);
    JsonPath register = Calls.expect(201, first).jsonPath();
    JsonPath again = Calls.expect(200, office.hand(section, MONDAY, marks)).jsonPath();

    assertThat(first.header("Location")).endsWith("attendance/registers/" + register.getLong("id"));
    assertThat(register.getList("marks")).hasSize(40);
    assertThat(register.getList("marks.findAll { it.kind == 'ABSENT' }")).hasSize(4);
    assertThat(again.getInt("version")).isEqualTo(register.getInt("version"));
    assertThat(office.history(register.getLong("id")).getInt("total")).isEqualTo(40);
  }

  /** Whose promotion comes late is still in it. */
  @Test
  void aSectionOfAnotherYearHasNoRegister() {
    SchoolAdministrator admin = office.admin();
    long before = admin.academicYear("Before", "2018-08-01", "2020-05-31");
    long section = admin.section(before, office.grade(), "Former");
    long student = office.enrolled(section, "Former", "2018-09-01");

    refused(
        "The section is not of the academic year of that day",
        office.hand(section, MONDAY, List.of(mark(student, "P"))));
  }

  @Test
  void aCorrectionKeepsWhatWasThere() {
    long section = office.section("Corrected");
    long ann = office.enrolled(section, "Ann", "2020-09-01");
    long ben = office.enrolled(section, "Ben", "2020-09-01");
    long id =
        Calls.expect(201, office.hand(section, MONDAY, List.of(mark(ann, "A"), mark(ben, "P"))))
            .jsonPath()
            .getLong("id");
    Map<String, Object> late = new HashMap<>(mark(ann, "L"));
    late.put("minutesLate", 12);
    late.put("note", "Bus");

    JsonPath corrected =
        Calls.expect(
                200,
                office.admin().put("attendance/registers/" + id, Map.of("marks", List.of(late))))
            .jsonPath();

    assertThat(corrected.getList("marks.collect { it.code + ' ' + it.minutesLate }"))
        .containsExactly("L 12", "P null");
    assertThat(
            office
                .history(id)
                .getList(
                    "items.collect { it.codeBefore + '>' + it.codeAfter + ' ' + it.firstName }"))
        .containsExactlyInAnyOrder("null>A Ann", "null>P Ben", "A>L Ann");
    assertThat(office.history(id).getList("items.actor"))
        .containsOnly(office.admin().school().adminUsername());
    Calls.expectProblem(
        412,
        stack
            .calls()
            .school(office.admin().school().id(), office.admin().token())
            .header("If-Match", "\"0\"")
            .body(Map.of("marks", List.of(mark(ann, "P"))))
            .put("attendance/registers/" + id));
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + office.admin().school().databaseName()
                        + ".attendance_changes where register_id = ?",
                    id))
        .isEqualTo("3");
  }

  @Test
  void whatCannotBeMarkedIsRefused() {
    long section = office.section("Refused");
    long student = office.enrolled(section, "Ida", "2024-09-03");
    long other = office.enrolled(office.section("Elsewhere"), "Olaf", "2020-09-01");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    String nextMonday = today.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString();
    office
        .admin()
        .create("attendance/locks", Map.of("startsOn", "2024-11-04", "endsOn", "2024-11-08"));
    List<Map<String, Object>> marks = List.of(mark(student, "P"));

    refused("The day is in the future", office.hand(section, nextMonday, marks));
    refused("The day is a holiday: Unity Day", office.hand(section, "2024-10-03", marks));
    refused(
        "The school is closed on that day of the week", office.hand(section, "2024-09-08", marks));
    refused("The day is in no term", office.hand(section, "2020-08-03", marks));
    refused("The registers of that day are locked", office.hand(section, "2024-11-08", marks));
    refused(
        "The student of marks[0] is not enrolled here on that day",
        office.hand(section, MONDAY, marks));
    refused(
        "The student of marks[1] is not enrolled here on that day",
        office.hand(section, TUESDAY, List.of(mark(student, "P"), mark(other, "P"))));
    refused(
        "The student of marks[1] is there twice",
        office.hand(section, TUESDAY, List.of(mark(student, "P"), mark(student, "A"))));
    refused(
        "There is no such code: marks[0]",
        office.hand(section, TUESDAY, List.of(mark(student, "Z"))));
    Map<String, Object> early = new HashMap<>(mark(student, "P"));
    early.put("minutesLate", 5);
    refused(
        "Who is not late has no minutes: marks[0]", office.hand(section, TUESDAY, List.of(early)));
    refused(
        "The school keeps a register for each section and day",
        office.admin().post("attendance/registers", Map.of("day", TUESDAY, "marks", marks)));
    assertThat(
            Calls.expect(200, office.admin().get("attendance/registers?sectionId=" + section))
                .jsonPath()
                .getInt("total"))
        .isZero();
  }

  /** A day that is locked after its register was handed in can be corrected once it is open. */
  @Test
  void aLockedRegisterIsCorrectedOnceItIsOpen() {
    long section = office.section("Locked");
    long student = office.enrolled(section, "Lou", "2020-09-01");
    long id =
        Calls.expect(201, office.hand(section, "2024-12-02", List.of(mark(student, "A"))))
            .jsonPath()
            .getLong("id");
    long lock =
        office
            .admin()
            .create("attendance/locks", Map.of("startsOn", "2024-12-02", "endsOn", "2024-12-02"));
    Map<String, Object> correction = Map.of("marks", List.of(mark(student, "P")));

    refused(
        "The registers of that day are locked",
        office.admin().put("attendance/registers/" + id, correction));
    Calls.expect(204, office.admin().delete("attendance/locks/" + lock));
    Calls.expect(200, office.admin().put("attendance/registers/" + id, correction));
  }

  @Test
  void anExcuseExplainsAnAbsenceAndTheTeachersCodeStays() {
    long section = office.section("Excused");
    long ill = office.enrolled(section, "Iris", "2020-09-01");
    office
        .admin()
        .create("attendance/codes", Map.of("code", "M", "name", "Medical", "kind", "EXCUSED"));
    Map<String, Object> excuse =
        Map.of("studentId", ill, "startsOn", "2024-09-03", "endsOn", "2024-09-04", "code", "M");
    long id = office.admin().create("attendance/excuses", excuse);
    Calls.expectProblem(409, office.admin().post("attendance/excuses", excuse));
    Calls.expectProblem(
        422,
        office
            .admin()
            .post(
                "attendance/excuses",
                Map.of(
                    "studentId",
                    ill,
                    "startsOn",
                    "2024-10-01",
                    "endsOn",
                    "2024-10-01",
                    "code",
                    "P")));

    for (String day : List.of(MONDAY, TUESDAY)) {
      Calls.expect(201, office.hand(section, day, List.of(mark(ill, "A"))));
    }
    Calls.expect(201, office.hand(section, "2024-09-04", List.of(mark(ill, "P"))));

    String path = "students/" + ill + "/attendance";
    assertThat(
            Calls.expect(200, office.admin().get(path))
                .jsonPath()
                .getList("items.collect { it.code + ' ' + it.kind + ' ' + it.officeCode }"))
        .containsExactly("A ABSENT null", "A EXCUSED M", "P PRESENT M");
    Calls.expect(204, office.admin().delete("attendance/excuses/" + id));
    assertThat(Calls.expect(200, office.admin().get(path)).jsonPath().getList("items.kind"))
        .containsExactly("ABSENT", "ABSENT", "PRESENT");
  }
}
