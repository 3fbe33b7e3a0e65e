package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that say which section of the current academic year a student is in. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPlacesIT {

  private static final String HEADER =
      "admissionNumber,firstName,lastName,status,gradeLevel,section,entryDate\n";

  private final TestStack stack;
  private ImportOffice office;

  ImportPlacesIT(TestStack stack) {
    this.stack = stack;
  }

  /** Two grade levels with a section A, one of them with a section B, and a year that is over. */
  @BeforeAll
  void makeSchool() {
    office = ImportOffice.of(stack);
    SchoolAdministrator admin = office.admin();
    long before = admin.academicYear("Before", "2018-01-01", "2019-12-31");
    long always = admin.academicYear("Always", "2020-01-01", "2099-12-31");
    long first = admin.gradeLevel("Grade 1", 1);
    long second = admin.gradeLevel("Grade 2", 2);
    admin.section(always, first, "A");
    admin.section(always, second, "A");
    admin.section(always, second, "B");
    admin.section(before, first, "Old");
  }

  private JsonPath student(String number) {
    long id =
        Calls.expect(200, office.admin().get("students?admissionNumber=" + number))
            .jsonPath()
            .getLong("items[0].id");
    return Calls.expect(200, office.admin().get("students/" + id)).jsonPath();
  }

  /** The enrolments of a student, each as {@code gradeLevel section entryDate exitDate}. */
  private List<String> places(String number) {
    return Calls.expect(
            200, office.admin().get("students/" + student(number).getLong("id") + "/enrollments"))
        .jsonPath()
        .getList(
            "items.collect { it.gradeLevel + ' ' + it.sectionName + ' ' + it.entryDate + ' '"
                + " + it.exitDate }");
  }

  @Test
  void aDryRunTellsWhichSectionsThereAreNot() {
    String file =
        HEADER
            + "D-1,A,Adams,,Grade 1,A,2026-01-12\n"
            + "D-2,B,Baker,,,b,\n"
            + "D-3,C,Clark,,,A,\n"
            + "D-4,D,Davis,,Grade 3,A,\n"
            + "D-5,E,Evans,,Grade 1,B,\n"
            + "D-6,F,Foster,,Grade 1,Old,\n"
            + "D-7,G,Green,,Grade 1,,\n"
            + "D-8,H,Hill,,Grade 1,A,2019-12-31\n"
            + "D-9,I,Irwin,APPLICANT,Grade 1,A,\n"
            + "D-10,J,Jones,,Grade 1,A,soon\n";

    JsonPath view = office.send("STUDENTS", true, file);

    office.assertOutcome(view, 2, 0, 0, 8);
    assertThat(office.errors(view.getLong("id")))
        .containsExactly(
            "4 F section AMBIGUOUS",
            "5 F section UNKNOWN",
            "6 F section UNKNOWN",
            "7 F section UNKNOWN",
            "8 F section REQUIRED",
            "9 G entryDate OUTSIDE_YEAR",
            "10 F section CONTRADICTION",
            "11 G entryDate UNREADABLE");
    assertThat(office.total("students?q=D-")).isZero();
  }

  @Test
  void whoHasAPlaceKeepsItAndNobodyHasTwo() {
    String file = HEADER + "P-1,A,Adams,,grade 1,a,2026-01-12\nP-2,B,Baker,,,B,\n";
    office.assertOutcome(office.send("STUDENTS", false, file), 2, 0, 0, 0);
    assertThat(places("P-1")).containsExactly("Grade 1 A 2026-01-12 null");
    assertThat(student("P-2").getString("section.gradeLevel")).isEqualTo("Grade 2");
    assertThat(student("P-2").getString("section.name")).isEqualTo("B");

    office.assertOutcome(office.send("STUDENTS", false, file), 0, 0, 2, 0);
    assertThat(places("P-1")).containsExactly("Grade 1 A 2026-01-12 null");

    JsonPath moved =
        office.send(
            "STUDENTS",
            false,
            "admissionNumber,city,section,gradeLevel\nP-1,Pune,B,\nP-2,Pune,B,\n");
    office.assertOutcome(moved, 0, 1, 0, 1);
    assertThat(office.errors(moved.getLong("id"))).containsExactly("2 C section RULE_BROKEN");
    assertThat(student("P-1").getString("address")).isNull();
    assertThat(places("P-1")).containsExactly("Grade 1 A 2026-01-12 null");
  }

  @Test
  void aPlaceMakesAnApplicantOneOfTheSchool() {
    long student =
        office
            .admin()
            .create(
                "students",
                Map.of(
                    "admissionNumber",
                    "Q-1",
                    "firstName",
                    "Ann",
                    "lastName",
                    "Quinn",
                    "status",
                    "APPLICANT"));

    office.assertOutcome(
        office.send("STUDENTS", false, "admissionNumber,section\nQ-1,B\n"), 0, 1, 0, 0);

    assertThat(
            Calls.expect(200, office.admin().get("students/" + student)).path("status").toString())
        .isEqualTo("ENROLLED");
    assertThat(places("Q-1")).hasSize(1);
  }

  /** What is given out is taken back in, section and all, and says nothing new. */
  @Test
  void theFileOfAllStudentsIsOneThatCanBeImported() {
    ImportOffice other = ImportOffice.of(stack);
    long year = other.admin().academicYear("Always", "2020-01-01", "2099-12-31");
    other.admin().section(year, other.admin().gradeLevel("Grade 1", 1), "A");
    String file =
        "admissionNumber,firstName,lastName,phone,section\nE-1,=Eve,Fox,+49 30 5,A\nE-2,Al,Ash,,\n";
    other.assertOutcome(other.send("STUDENTS", false, file), 2, 0, 0, 0);

    String export = Calls.expect(200, other.admin().get("students/export")).asString();

    assertThat(export.lines()).hasSize(3).anyMatch(line -> line.contains(",Grade 1,A,"));
    other.assertOutcome(other.send("STUDENTS", false, export), 0, 0, 2, 0);
  }

  /** The right to enrol by hand is needed for a file that enrols, and for no other. */
  @Test
  void aFileWithSectionsNeedsTheRightToEnrol() {
    SchoolAdministrator admin = office.admin();
    admin.create(
        "roles",
        Map.of(
            "name",
            "registrar",
            "permissions",
            List.of(
                Map.of("permission", "imports.run", "scope", "ALL"),
                Map.of("permission", "students.view", "scope", "ALL"),
                Map.of("permission", "students.create", "scope", "ALL"),
                Map.of("permission", "students.edit", "scope", "ALL"),
                Map.of("permission", "guardians.view", "scope", "ALL"),
                Map.of("permission", "guardians.edit", "scope", "ALL"))));
    admin.create(
        "users",
        Map.of(
            "username",
            "registrar@people.example",
            "firstName",
            "Rae",
            "lastName",
            "Registrar",
            "roles",
            List.of("registrar"),
            "password",
            TestSchool.PASSWORD));
    String token =
        stack.calls().signIn(admin.school().id(), "registrar@people.example", TestSchool.PASSWORD);
    ImportOffice registrar =
        new ImportOffice(stack, new SchoolAdministrator(admin.calls(), admin.school(), token));

    registrar.assertOutcome(
        registrar.send("STUDENTS", true, "admissionNumber,firstName,lastName\nR-1,A,B\n"),
        1,
        0,
        0,
        0);
    assertThat(
            registrar
                .post(
                    "STUDENTS",
                    true,
                    "text/csv",
                    "admissionNumber,section\nR-1,A\n".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(403);
  }
}
