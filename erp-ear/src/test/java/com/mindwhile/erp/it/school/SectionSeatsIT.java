package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A section takes as many students as the room it is at home in has seats, whoever enrols them. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionSeatsIT {

  private static final String FULL = "All seats of the section are taken: 2";

  private final ImportOffice office;
  private final SchoolAdministrator admin;
  private long year;
  private long gradeLevel;

  SectionSeatsIT(TestStack stack) {
    office = ImportOffice.of(stack);
    admin = office.admin();
  }

  @BeforeAll
  void makeSchool() {
    year = admin.academicYear("Always", "2020-01-01", "2099-12-31");
    gradeLevel = admin.gradeLevel("Grade 1", 1);
  }

  private long section(String name, int seats) {
    long room = admin.create("rooms", Map.of("name", "R " + name, "capacity", seats));
    return admin.create(
        "sections",
        Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "name", name, "roomId", room));
  }

  private Response enrol(long student, long section, String entry, String exit) {
    return admin.post(
        "students/" + student + "/enrollments", SchoolAdministrator.place(section, entry, exit));
  }

  private static void assertFull(Response answer) {
    assertThat(Calls.expectProblem(409, answer).<String>path("detail")).isEqualTo(FULL);
  }

  /** The last seat, and 32 who come for it at the same time. */
  @Test
  void theLastSeatIsTakenOnce() throws InterruptedException {
    long section = section("Race", 2);
    admin.enrol(admin.student("First", "Seated"), section, "2020-01-01");
    List<Long> rivals = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      rivals.add(admin.student("Rival" + i, "Racer"));
    }

    List<Response> answers =
        Together.call(32, i -> enrol(rivals.get(i), section, "2020-01-01", null));

    assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(201);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
        .hasSize(31)
        .allSatisfy(SectionSeatsIT::assertFull);
    assertThat(office.total("students?q=Rac&sectionId=" + section)).isEqualTo(1);
  }

  @Test
  void aSeatIsForWhoIsThereOrWillBe() {
    long section = section("Days", 2);
    admin.enrol(admin.student("Ada", "Now"), section, "2020-01-01");
    long leaving = admin.student("Lee", "Leaving");
    String enrollments = "students/" + leaving + "/enrollments";
    long place =
        admin.create(enrollments, SchoolAdministrator.place(section, "2020-01-01", "2098-01-01"));
    long student = admin.student("Nia", "Next");

    assertFull(enrol(student, section, "2020-01-01", null));
    assertFull(enrol(student, section, "2097-12-31", null));
    Calls.expect(201, enrol(student, section, "2020-01-01", "2021-01-01"));
    Calls.expect(201, enrol(student, section, "2098-01-01", null));

    // who was to leave stays: there is a place more than there was
    assertFull(
        admin.put(
            enrollments + "/" + place, SchoolAdministrator.place(section, "2020-01-01", null)));
    Calls.expect(
        200,
        admin.put(
            enrollments + "/" + place,
            SchoolAdministrator.place(section, "2021-02-01", "2097-01-01")));
  }

  @Test
  void nobodyIsCorrectedIntoAFullSectionAndDeletedStudentsTakeNoSeat() {
    long section = section("Corrected", 2);
    long other = section("Other", 2);
    admin.enrol(admin.student("Al", "One"), section, "2020-01-01");
    long second = admin.student("Bo", "Two");
    admin.enrol(second, section, "2020-01-01");
    long student = admin.student("Cy", "Three");
    String path =
        "students/" + student + "/enrollments/" + admin.enrol(student, other, "2020-01-01");

    assertFull(admin.put(path, SchoolAdministrator.place(section, "2020-01-01", null)));

    Calls.expect(204, admin.delete("students/" + second));
    Calls.expect(200, admin.put(path, SchoolAdministrator.place(section, "2020-01-01", null)));
    assertFull(admin.post("students/" + second + "/restore", Map.of()));
  }

  @Test
  void aFileTakesNoMoreSeatsThanThereAre() {
    section("Filed", 2);
    StringBuilder file = new StringBuilder("admissionNumber,firstName,lastName,section\n");
    for (int i = 1; i <= 5; i++) {
      file.append("F-%d,Fay,Filed%d,Filed%n".formatted(i, i));
    }

    JsonPath sent = office.send("STUDENTS", false, file.toString());

    office.assertOutcome(sent, 2, 0, 0, 3);
    assertThat(office.errors(sent.getLong("id")))
        .containsExactly("4 D section CONFLICT", "5 D section CONFLICT", "6 D section CONFLICT");
    assertThat(office.errorFile(sent.getLong("id"))).contains(FULL);
    JsonPath tried = office.send("STUDENTS", true, file.toString());
    office.assertOutcome(tried, 0, 0, 2, 3);
  }

  @Test
  void whoIsAdmittedTakesASeatOfTheSection() {
    long full = section("Admitted", 2);
    long free = section("Free", 2);
    admin.enrol(admin.student("Di", "One"), full, "2020-01-01");
    admin.enrol(admin.student("Ed", "Two"), full, "2020-01-01");
    admin.create(
        "admission-seats", Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "seats", 9));
    long id =
        admin.create(
            "admissions",
            Map.of(
                "academicYearId",
                year,
                "gradeLevelId",
                gradeLevel,
                "applicant",
                Map.of("firstName", "Flo", "lastName", "Applicant")));
    Calls.expect(200, admin.post("admissions/" + id + "/submit", Map.of()));
    Calls.expect(200, admin.post("admissions/" + id + "/offer", Map.of()));
    String accept = "admissions/" + id + "/accept";

    assertFull(admin.post(accept, Map.of("sectionId", full)));

    Calls.expect(200, admin.post(accept, Map.of("sectionId", free)));
    assertThat(office.total("students?q=Flo")).isEqualTo(1);
  }
}
