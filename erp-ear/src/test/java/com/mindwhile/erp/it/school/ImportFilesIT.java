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

/** The form of files, what is given back of them, and who sees them. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFilesIT {

  private final TestStack stack;
  private ImportOffice office;

  ImportFilesIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = ImportOffice.of(stack);
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
  void theErrorFileIsCorrectedAndSentAgain() {
    String file =
        ("\uFEFF"
                + ImportOffice.STUDENTS_WITH_GUARDIAN
                + "F-1,Stu,,2014-05-17,Gina,=Fox,fox@f.example,+49 30 99,AUNT,TRUE,TRUE\n"
                + "F-2,Stu,Ford,2014-05-17,,,,,,,\n")
            .replace(',', ';');
    JsonPath sent = office.send("STUDENTS", false, file);
    office.assertOutcome(sent, 1, 0, 0, 1);

    String errors = office.errorFile(sent.getLong("id"));

    assertThat(errors)
        .isEqualTo(
            "\uFEFF"
                + ImportOffice.STUDENTS_WITH_GUARDIAN.strip().replace(',', ';')
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
    assertThat(office.guardiansOf("F-1").getString("items[0].lastName")).isEqualTo("=Fox");
    assertThat(office.guardiansOf("F-1").getString("items[0].phone")).isEqualTo("+49 30 99");
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
        .extracting(office::studentOf)
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
