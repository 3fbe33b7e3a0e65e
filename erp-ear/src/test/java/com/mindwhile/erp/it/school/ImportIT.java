package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of rows: of students with guardians, of guardians alone, and of teachers. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

  private final TestStack stack;
  private ImportOffice office;

  ImportIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = ImportOffice.of(stack);
  }

  private static String student(String number, String lastName, String guardianEmail) {
    return "%s,Stu,%s,2014-05-17,Gina,%s,%s,,MOTHER,TRUE,FALSE%n"
        .formatted(number, lastName, lastName, guardianEmail);
  }

  @Test
  void aDryRunTellsErrorsByRowAndColumnAndChangesNothing() {
    String file =
        ImportOffice.STUDENTS_WITH_GUARDIAN
            + student("D-1", "Adams", "adams@d.example")
            + "D-2,Stu,\"Baker\nSmith\",17.05.2014,Gina,Baker,baker@d.example,,AUNT,TRUE,FALSE\n"
            + "\n"
            + "D-3,Stu,,2150-01-01,,,,,,,\n"
            + "D-4,Stu,Clark,2150-01-01,,,,,,,\n"
            + student("d-1", "Davis", "davis@d.example")
            + "D-5,Stu,Evans,,Gina,Evans,,,MOTHER,TRUE,FALSE\n"
            + "D-6,Stu,Foster,,,,,,,,,beyond\n"
            + ",Stu,Green,,,,,,,,\n"
            + "D-7,Stu,Hill,,Gina,,hill@d.example,12,MOTHER,maybe,\n";
    long students = office.total("students");
    long audited = office.audited();

    JsonPath view = office.send("STUDENTS", true, file);

    office.assertOutcome(view, 1, 0, 0, 8);
    assertThat(view.getBoolean("dryRun")).isTrue();
    assertThat(office.errors(view.getLong("id")))
        .containsExactlyInAnyOrder(
            "3 C lastName SINGLE_LINE",
            "3 D birthDate UNREADABLE",
            "3 I guardian1Relation UNREADABLE",
            "5 C lastName NOT_BLANK",
            "5 D birthDate PAST_OR_PRESENT",
            "6 D birthDate PAST_OR_PRESENT",
            "7 A admissionNumber DUPLICATE",
            "8 G guardian1Email REQUIRED",
            "9 null  TOO_MANY_CELLS",
            "10 A admissionNumber REQUIRED",
            "11 F guardian1LastName NOT_BLANK",
            "11 H guardian1Phone PHONE_NUMBER",
            "11 J guardian1MaySeeData UNREADABLE",
            "11 K guardian1MayCollect NOT_NULL");
    assertThat(office.total("students")).isEqualTo((int) students);
    assertThat(office.audited()).isEqualTo(audited);
  }

  @Test
  void whatWasTriedOutIsApplied() {
    JsonPath tried =
        office.send(
            "STUDENTS",
            true,
            ImportOffice.STUDENTS_WITH_GUARDIAN
                + student("A-1", "Adams", "adams@a.example")
                + "A-2,Stu,,,,,,,,,\n");
    office.assertOutcome(tried, 1, 0, 0, 1);
    String path = "imports/" + tried.getLong("id");

    Calls.expect(202, office.admin().post(path + "/apply", Map.of()));
    JsonPath applied = office.ended(tried.getLong("id"));

    office.assertOutcome(applied, 1, 0, 0, 1);
    assertThat(applied.getBoolean("dryRun")).isFalse();
    assertThat(office.errors(tried.getLong("id"))).containsExactly("3 C lastName NOT_BLANK");
    assertThat(office.studentOf("A-1").getString("lastName")).isEqualTo("Adams");
    Calls.expectProblem(409, office.admin().post(path + "/apply", Map.of()));
  }

  @Test
  void rowsAreKnownByTheirKeysAndSayOnlyWhatTheySay() {
    office.assertOutcome(
        office.send(
            "STUDENTS",
            false,
            ImportOffice.STUDENTS_WITH_GUARDIAN
                + student("U-1", "Adams", "adams@u.example")
                + student("U-2", "Adams", "adams@u.example")
                + "U-3,Stu,Baker,,Gus,Baker,,+49 30 123,FATHER,FALSE,TRUE\n"),
        3,
        0,
        0,
        0);
    assertThat(office.guardiansOf("U-1").getLong("items[0].id"))
        .isEqualTo(office.guardiansOf("U-2").getLong("items[0].id"));
    long audited = office.audited();

    office.assertOutcome(
        office.send(
            "STUDENTS",
            false,
            "ADMISSIONNUMBER,city,guardian1Email,guardian1Phone,guardian1ContactPriority,"
                + "guardian1Relation,guardian1MaySeeData,guardian1MayCollect\n"
                + "u-1,Berlin,,,,,,\n"
                + "U-2,,ADAMS@u.example,+49 30 7,5,,,\n"
                + "U-3,,,+49 30 123,,,,\n"),
        0,
        2,
        1,
        0);

    JsonPath first = office.studentOf("U-1");
    assertThat(first.getString("admissionNumber")).isEqualTo("U-1");
    assertThat(first.getString("address.city")).isEqualTo("Berlin");
    assertThat(first.getString("birthDate")).isEqualTo("2014-05-17");
    JsonPath guardian = office.guardiansOf("U-2");
    assertThat(guardian.getInt("total")).isEqualTo(1);
    assertThat(guardian.getString("items[0].phone")).isEqualTo("+49 30 7");
    assertThat(guardian.getInt("items[0].contactPriority")).isEqualTo(5);
    assertThat(guardian.getString("items[0].relation")).isEqualTo("MOTHER");
    assertThat(office.guardiansOf("U-1").getInt("items[0].contactPriority")).isEqualTo(1);
    // the student's city, the guardian's address and telephone number, the link's priority
    assertThat(office.audited()).isEqualTo(audited + 3);
  }

  @Test
  void theGuardiansOfARowAreDifferentPeople() {
    office.assertOutcome(
        office.send(
            "STUDENTS",
            false,
            ImportOffice.STUDENTS_WITH_GUARDIAN
                + "P-1,Stu,Park,2014-05-17,Gina,Park,park@p.example,+49 30 55,MOTHER,TRUE,TRUE\n"),
        1,
        0,
        0,
        0);

    JsonPath again =
        office.send(
            "STUDENTS",
            false,
            "admissionNumber,guardian1Email,guardian2Phone\nP-1,park@p.example,+49 30 55\n");

    office.assertOutcome(again, 0, 0, 0, 1);
    assertThat(office.errors(again.getLong("id"))).containsExactly("2 C guardian2Phone DUPLICATE");
  }

  @Test
  void teachersAreKnownByTheirEmployeeNumbers() {
    String header = "employeeNumber,firstName,lastName,employedFrom,employedTo\n";
    office.assertOutcome(
        office.send("TEACHERS", false, header + "T-1,Ann,Lee,2020-08-01,\nT-2,Bo,Li,,\n"),
        2,
        0,
        0,
        0);

    JsonPath again =
        office.send(
            "TEACHERS",
            false,
            header
                + "T-1,Ann,Lee,,2030-07-31\nT-2,Bo,Li,,\nT-1,A,B,,\nT-3,Cy,Lo,2020-08-01,2019-08-01\n");

    office.assertOutcome(again, 0, 1, 1, 2);
    assertThat(office.errors(again.getLong("id")))
        .containsExactly("4 A employeeNumber DUPLICATE", "5 null  RULE_BROKEN");
    JsonPath teachers =
        Calls.expect(200, office.admin().get("teachers?employeeNumber=T-1")).jsonPath();
    assertThat(teachers.getString("items[0].employedFrom")).isEqualTo("2020-08-01");
    assertThat(teachers.getString("items[0].employedTo")).isEqualTo("2030-07-31");
  }

  @Test
  void guardiansAreKnownByTheirAddressesOrNumbers() {
    JsonPath sent =
        office.send(
            "GUARDIANS",
            false,
            "firstName,lastName,email,phone,city\n"
                + "Gina,Gray,gray@g.example,+49 30 81,\n"
                + "Gus,Gold,,+49 30 82,Bonn\n"
                + "Greta,,green@g.example,,\n"
                + "Gone,Gap,,,Ulm\n"
                + "Gina,Gray,GRAY@g.example,,Ulm\n");

    office.assertOutcome(sent, 2, 0, 0, 3);
    assertThat(office.errors(sent.getLong("id")))
        .containsExactly("4 B lastName NOT_BLANK", "5 C email REQUIRED", "6 C email DUPLICATE");

    office.assertOutcome(
        office.send(
            "GUARDIANS",
            false,
            "email,phone,city\ngray@g.example,,Kiel\n,+49 30 82,Bonn\n,+49 30 81,Kiel\n"),
        0,
        1,
        2,
        0);
    JsonPath guardian =
        Calls.expect(200, office.admin().get("guardians?email=gray@g.example")).jsonPath();
    assertThat(guardian.getInt("total")).isEqualTo(1);
    assertThat(guardian.getString("items[0].address.city")).isEqualTo("Kiel");
    assertThat(
            office
                .post(
                    "GUARDIANS",
                    false,
                    "text/csv",
                    "firstName,lastName\nA,B\n".getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("MISSING_COLUMN");
  }
}
