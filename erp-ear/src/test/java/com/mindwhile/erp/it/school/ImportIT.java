package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files of students with guardians, of guardians alone, and of teachers. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

  private static final String HEADER =
      "admissionNumber,firstName,lastName,birthDate,guardian1FirstName,guardian1LastName,"
          + "guardian1Email,guardian1Phone,guardian1Relation,guardian1MaySeeData,"
          + "guardian1MayCollect\n";

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

  private JsonPath studentOf(String number) {
    JsonPath page =
        Calls.expect(200, office.admin().get("students?admissionNumber=" + number)).jsonPath();
    assertThat(page.getInt("total")).isEqualTo(1);
    return Calls.expect(200, office.admin().get("students/" + page.getLong("items[0].id")))
        .jsonPath();
  }

  private JsonPath guardiansOf(String number) {
    String path = "students/" + studentOf(number).getLong("id") + "/guardians";
    return Calls.expect(200, office.admin().get(path)).jsonPath();
  }

  @Test
  void aDryRunTellsErrorsByRowAndColumnAndChangesNothing() {
    String file =
        HEADER
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
            HEADER + student("A-1", "Adams", "adams@a.example") + "A-2,Stu,,,,,,,,,\n");
    office.assertOutcome(tried, 1, 0, 0, 1);
    String path = "imports/" + tried.getLong("id");

    Calls.expect(202, office.admin().post(path + "/apply", Map.of()));
    JsonPath applied = office.ended(tried.getLong("id"));

    office.assertOutcome(applied, 1, 0, 0, 1);
    assertThat(applied.getBoolean("dryRun")).isFalse();
    assertThat(office.errors(tried.getLong("id"))).containsExactly("3 C lastName NOT_BLANK");
    assertThat(studentOf("A-1").getString("lastName")).isEqualTo("Adams");
    Calls.expectProblem(409, office.admin().post(path + "/apply", Map.of()));
  }

  /** Should the node end between the two, nobody would ever begin with the file. */
  @Test
  void aFileIsKeptWithTheJobThatDoesItOrNotAtAll() {
    String database = office.admin().school().databaseName();
    String kept = "select count(*) from `%s`.imports".formatted(database);
    String before = stack.database().value(kept);
    CompletableFuture<Long> begun;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute("select id from `%s`.jobs for update".formatted(database));
      begun =
          CompletableFuture.supplyAsync(
              () ->
                  office.begin("STUDENTS", false, "admissionNumber,firstName,lastName\nK-1,A,B\n"));
      stack.database().awaitWaiting(1);
      assertThat(stack.database().value(kept)).isEqualTo(before);
    }

    office.assertOutcome(office.ended(begun.join()), 1, 0, 0, 0);
  }

  @Test
  void rowsAreKnownByTheirKeysAndSayOnlyWhatTheySay() {
    office.assertOutcome(
        office.send(
            "STUDENTS",
            false,
            HEADER
                + student("U-1", "Adams", "adams@u.example")
                + student("U-2", "Adams", "adams@u.example")
                + "U-3,Stu,Baker,,Gus,Baker,,+49 30 123,FATHER,FALSE,TRUE\n"),
        3,
        0,
        0,
        0);
    assertThat(guardiansOf("U-1").getLong("items[0].id"))
        .isEqualTo(guardiansOf("U-2").getLong("items[0].id"));
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

    JsonPath first = studentOf("U-1");
    assertThat(first.getString("admissionNumber")).isEqualTo("U-1");
    assertThat(first.getString("address.city")).isEqualTo("Berlin");
    assertThat(first.getString("birthDate")).isEqualTo("2014-05-17");
    JsonPath guardian = guardiansOf("U-2");
    assertThat(guardian.getInt("total")).isEqualTo(1);
    assertThat(guardian.getString("items[0].phone")).isEqualTo("+49 30 7");
    assertThat(guardian.getInt("items[0].contactPriority")).isEqualTo(5);
    assertThat(guardian.getString("items[0].relation")).isEqualTo("MOTHER");
    assertThat(guardiansOf("U-1").getInt("items[0].contactPriority")).isEqualTo(1);
    // the student's city, the guardian's address and telephone number, the link's priority
    assertThat(office.audited()).isEqualTo(audited + 3);
  }

  @Test
  void theGuardiansOfARowAreDifferentPeople() {
    office.assertOutcome(
        office.send(
            "STUDENTS",
            false,
            HEADER
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
  void theErrorFileIsCorrectedAndSentAgain() {
    String file =
        ("\uFEFF"
                + HEADER
                + "F-1,Stu,,2014-05-17,Gina,=Fox,fox@f.example,+49 30 99,AUNT,TRUE,TRUE\n"
                + "F-2,Stu,Ford,2014-05-17,,,,,,,\n")
            .replace(',', ';');
    JsonPath sent = office.send("STUDENTS", false, file);
    office.assertOutcome(sent, 1, 0, 0, 1);

    String errors = office.errorFile(sent.getLong("id"));

    assertThat(errors)
        .isEqualTo(
            "\uFEFF"
                + HEADER.strip().replace(',', ';')
                + ";errors\r\n"
                + "F-1;Stu;;2014-05-17;Gina;'=Fox;fox@f.example;'+49 30 99;AUNT;TRUE;TRUE;"
                + "\"lastName must not be blank; guardian1Relation must be one of [MOTHER, FATHER,"
                + " STEP_PARENT, FOSTER_PARENT, GRANDPARENT, SIBLING, LEGAL_GUARDIAN, OTHER]\"\r\n");
    office.assertOutcome(
        office.send(
            "STUDENTS", false, errors.replace("Stu;;", "Stu;Fox;").replace("AUNT", "OTHER")),
        1,
        0,
        0,
        0);
    assertThat(guardiansOf("F-1").getString("items[0].lastName")).isEqualTo("=Fox");
    assertThat(guardiansOf("F-1").getString("items[0].phone")).isEqualTo("+49 30 99");
  }

  @Test
  void marksSeparatorsAndLineBreaksAreThoseOfSpreadsheets() {
    String plain = "admissionNumber,firstName,lastName,medicalNotes\n";
    List<String> files =
        List.of(
            plain + "E-1,Zoë,Łukasz,\"nuts; a, b\"\n",
            "\uFEFF" + plain + "E-2,Zoë,Łukasz,\"one\r\ntwo\"\r\n",
            plain.replace(',', ';') + "E-3;Zoë;Łukasz;\"say \"\"hi\"\"; bye\"",
            "\uFEFF" + plain.replace(',', ';').replace("\n", "\r\n") + "E-4;Zoë;Łukasz;a,b\r\n");

    files.forEach(file -> office.assertOutcome(office.send("STUDENTS", false, file), 1, 0, 0, 0));

    assertThat(List.of("E-1", "E-2", "E-3", "E-4"))
        .extracting(this::studentOf)
        .allSatisfy(
            student -> {
              assertThat(student.getString("firstName")).isEqualTo("Zoë");
              assertThat(student.getString("lastName")).isEqualTo("Łukasz");
            })
        .extracting(student -> student.getString("medicalNotes"))
        .containsExactly("nuts; a, b", "one\r\ntwo", "say \"hi\"; bye", "a,b");
  }

  @Test
  void filesThatAreNoneAreRefusedWhole() {
    assertRefused(400, "text/csv", "admissionNumber,surname\n1,2\n", "UNKNOWN_COLUMN");
    assertRefused(400, "text/csv", "firstName\nA\n", "MISSING_COLUMN");
    assertRefused(400, "text/csv", "admissionNumber\n\"1\n", "UNREADABLE");
    assertRefused(400, "text/csv", "", "REQUIRED");
    assertRefused(422, "text/csv", "admissionNumber\n", "no rows");
    assertRefused(422, "text/csv", "admissionNumber\n" + "1\n".repeat(50_001), "50000 rows");
    assertRefused(413, "text/csv", "admissionNumber\n" + "1".repeat(16 << 20), "bytes");
    assertRefused(415, "text/csv;charset=ISO-8859-1", "admissionNumber\n1\n", "content type");
    assertRefused(415, "application/json", "{}", "content type");
    assertThat(
            office
                .post(
                    "STUDENTS",
                    true,
                    "text/csv",
                    "admissionNumber\nZoë\n".getBytes(StandardCharsets.ISO_8859_1))
                .body())
        .contains("the file is not UTF-8");
  }

  private void assertRefused(int status, String type, String file, String why) {
    HttpResponse<String> answer =
        office.post("STUDENTS", false, type, file.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(why);
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

  @Test
  void filesThatAreGivenOutCanBeImported() {
    ImportOffice other = ImportOffice.of(stack);
    Map<String, String> files =
        Map.of(
            "guardians",
            "firstName,lastName,email,phone,city\n=Gina,Gray,gray@r.example,+49 30 91,Bonn\n"
                + "Gus,Gold,,+49 30 92,\n",
            "teachers",
            "employeeNumber,firstName,lastName,employedFrom,qualifications\n"
                + "T-1,Ann,Lee,2020-08-01,\"B. A., B. Ed.\"\nT-2,Bo,Li,,\n");
    files.forEach(
        (list, file) -> {
          String kind = list.toUpperCase(Locale.ROOT);
          other.assertOutcome(other.send(kind, false, file), 2, 0, 0, 0);

          String export = Calls.expect(200, other.admin().get(list + "/export")).asString();

          assertThat(export.lines()).hasSize(3);
          other.assertOutcome(other.send(kind, false, export), 0, 0, 2, 0);
        });
    assertThat(Calls.expect(200, other.admin().get("guardians/export")).asString())
        .isEqualTo(
            "lastName,firstName,email,phone,addressLine1,addressLine2,city,postalCode,country\r\n"
                + "Gray,'=Gina,gray@r.example,'+49 30 91,,,Bonn,,\r\n"
                + "Gold,Gus,,'+49 30 92,,,,,\r\n");
  }

  @Test
  void importsAreSeenByThoseWhoSentThem() {
    long id =
        office
            .send("STUDENTS", true, "admissionNumber,firstName,lastName\nS-1,A,B\n")
            .getLong("id");
    office
        .admin()
        .create(
            "users",
            Map.of(
                "username",
                "second@head.example",
                "firstName",
                "Bea",
                "lastName",
                "Head",
                "roles",
                List.of("school_admin"),
                "password",
                TestSchool.PASSWORD));
    long school = office.admin().school().id();
    String second = stack.calls().signIn(school, "second@head.example", TestSchool.PASSWORD);
    ImportOffice elsewhere = ImportOffice.of(stack);

    for (String path : List.of("imports/" + id, "imports/" + id + "/errors")) {
      Calls.expectProblem(404, stack.calls().school(school, second).get(path));
      Calls.expectProblem(404, elsewhere.admin().get(path));
      Calls.expectProblem(403, stack.calls().school(school, elsewhere.admin().token()).get(path));
    }
    Calls.expectProblem(
        404, stack.calls().school(school, second).get("imports/" + id + "/error-file"));
    Calls.expectProblem(404, stack.calls().school(school, second).post("imports/" + id + "/apply"));
    assertThat(
            Calls.expect(200, stack.calls().school(school, second).get("imports"))
                .jsonPath()
                .getInt("total"))
        .isZero();
  }
}
