package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files of marks: entered by the same rules, and by the same people, as by REST. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportMarksIT {

  private static final String HEADER = "assessmentId,admissionNumber,status,marks,note\n";

  private final TestStack stack;
  private MarksOffice office;
  private ImportOffice imports;
  private long scale;

  ImportMarksIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new MarksOffice(stack.calls(), stack.newSchool());
    imports = new ImportOffice(stack, office.admin());
    scale = office.letters();
  }

  private String number(long student) {
    return Calls.expect(200, office.admin().get("students/" + student)).path("admissionNumber");
  }

  /** The marks of an assessment, each as {@code studentId status marks note}. */
  private List<String> marks(long assessment) {
    return office
        .json(office.admin().token(), "assessments/" + assessment + "/marks")
        .getList(
            "marks.findAll { it.status != null }.collect { it.studentId + ' ' + it.status + ' '"
                + " + it.marks + ' ' + it.note }");
  }

  @Test
  void marksAreTriedOutEnteredAndCorrected() {
    MarksOffice.Taught taught = office.taught(scale, 4);
    List<String> numbers = taught.students().stream().map(this::number).toList();
    long test = taught.test();
    String file =
        HEADER
            + "%d,%s,,17.5,\n".formatted(test, numbers.get(0))
            + "%d,%s,EXCUSED,,\n".formatted(test, numbers.get(1))
            + "%d,%s,absent,,Did not come\n".formatted(test, numbers.get(2))
            + "%d,%s,SCORED,20.5,\n".formatted(test, numbers.get(3))
            + "%d,NOBODY,,5,\n".formatted(test)
            + "999999999,%s,,5,\n".formatted(numbers.get(3))
            + "%d,%s,,6,\n".formatted(test, numbers.get(0))
            + "first,%s,,6,\n".formatted(numbers.get(0))
            + "%d,,,6,\n".formatted(test)
            + "999999999,NOBODY,,5,\n";

    JsonPath tried = imports.send("MARKS", true, file);

    imports.assertOutcome(tried, 3, 0, 0, 7);
    assertThat(imports.errors(tried.getLong("id")))
        .containsExactly(
            "5 D marks MARKS",
            "6 B admissionNumber NOT_ATTENDING",
            "7 A assessmentId NOT_FOUND",
            "8 B admissionNumber DUPLICATE",
            "9 A assessmentId UNREADABLE",
            "10 B admissionNumber REQUIRED",
            "11 A assessmentId NOT_FOUND");
    assertThat(marks(test)).isEmpty();

    Calls.expect(202, office.admin().post("imports/" + tried.getLong("id") + "/apply", Map.of()));
    imports.assertOutcome(imports.ended(tried.getLong("id")), 3, 0, 0, 7);
    assertThat(marks(test))
        .containsExactly(
            taught.students().get(0) + " SCORED 17.50 null",
            taught.students().get(1) + " EXCUSED null null",
            taught.students().get(2) + " ABSENT null Did not come");

    imports.assertOutcome(
        imports.send(
            "MARKS",
            false,
            ("assessmentId;admissionNumber;marks;status\n"
                    + "%1$d;%2$s;17,50;\n%1$d;%3$s;;excused\n%1$d;%4$s;12,5;\n")
                .formatted(test, numbers.get(0), numbers.get(1), numbers.get(2))),
        0,
        1,
        2,
        0);
    assertThat(marks(test)).contains(taught.students().get(2) + " SCORED 12.50 Did not come");
    assertThat(
            office
                .json(office.admin().token(), "assessments/" + test + "/marks/history")
                .getInt("total"))
        .isEqualTo(4);

    String export =
        Calls.expect(200, office.admin().get("marks/export?assessmentId=" + test)).asString();
    assertThat(export.lines()).hasSize(4);
    imports.assertOutcome(imports.send("MARKS", false, export), 0, 0, 3, 0);
  }

  @Test
  void marksThatAreSubmittedAreNotEntered() {
    MarksOffice.Taught taught = office.taught(scale, 1);
    String number = number(taught.students().get(0));
    String file = HEADER + "%d,%s,,17,\n".formatted(taught.test(), number);
    imports.assertOutcome(imports.send("MARKS", false, file), 1, 0, 0, 0);
    office.publish(taught.courseSection());

    JsonPath again = imports.send("MARKS", false, file);
    JsonPath other = imports.send("MARKS", false, file.replace(",17,", ",18,"));

    imports.assertOutcome(again, 0, 0, 1, 0);
    imports.assertOutcome(other, 0, 0, 0, 1);
    assertThat(imports.errors(other.getLong("id"))).containsExactly("2 null  CONFLICT");
    assertThat(marks(taught.test()))
        .containsExactly(taught.students().get(0) + " SCORED 17.00 null");
  }

  /** Submitting has the course section held; the file comes after it. */
  @Test
  void marksThatAreSubmittedWhileTheFileWaitsStay() {
    MarksOffice.Taught taught = office.taught(scale, 1);
    long student = taught.students().get(0);
    String number = number(student);
    Calls.expect(200, office.enter(taught.test(), List.of(MarksOffice.scored(student, "17"))));
    CompletableFuture<Response> submitted;
    long sent;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute(
          "select id from `%s`.gradebooks where course_section_id = %d for update"
              .formatted(office.admin().school().databaseName(), taught.courseSection()));
      submitted =
          CompletableFuture.supplyAsync(() -> office.step(taught.courseSection(), "submit"));
      stack.database().awaitWaiting(1);
      sent =
          imports.begin("MARKS", false, HEADER + "%d,%s,,18,\n".formatted(taught.test(), number));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(200, submitted.join());
    imports.assertOutcome(imports.ended(sent), 0, 0, 0, 1);
    assertThat(imports.errors(sent)).containsExactly("2 null  CONFLICT");
    assertThat(marks(taught.test())).containsExactly(student + " SCORED 17.00 null");
  }

  /** Somebody with the right to import, who may set the marks of their own classes once. */
  @Test
  void aTeacherImportsTheMarksOfOwnClassesAlone() {
    SchoolAdministrator admin = office.admin();
    long section = office.section();
    String number = number(office.student(section));
    long course = office.course("Physics", "1");
    long category = office.grade(course, scale, Map.of("Tests", "100")).get("Tests");
    long teacher = office.teacher();
    long own =
        office.assessment(
            office.courseSection(course, section, office.autumn(), teacher),
            category,
            "20",
            MarksOffice.AUTUMN_DAY);
    MarksOffice.Taught others = office.taught(scale, 1);
    admin.create(
        "roles",
        Map.of(
            "name",
            "marker",
            "permissions",
            List.of(
                Map.of("permission", "imports.run", "scope", "ALL"),
                Map.of("permission", "marks.view", "scope", "OWN_CLASSES"),
                Map.of("permission", "marks.enter", "scope", "OWN_CLASSES"))));
    ImportOffice marker =
        new ImportOffice(
            stack,
            new SchoolAdministrator(
                admin.calls(), admin.school(), admin.userToken("marker", "teacherId", teacher)));

    JsonPath sent =
        marker.send(
            "MARKS",
            false,
            HEADER
                + "%d,%s,,17,\n".formatted(own, number)
                + "%d,%s,,17,\n".formatted(others.test(), number(others.students().get(0))));
    marker.assertOutcome(sent, 1, 0, 0, 1);
    assertThat(marker.errors(sent.getLong("id"))).containsExactly("3 A assessmentId NOT_FOUND");

    JsonPath corrected =
        marker.send("MARKS", false, HEADER + "%d,%s,,18,\n".formatted(own, number));
    marker.assertOutcome(corrected, 0, 0, 0, 1);
    assertThat(marker.errors(corrected.getLong("id"))).containsExactly("2 null  FORBIDDEN");
    assertThat(marks(own)).singleElement().asString().endsWith(" SCORED 17.00 null");
    assertThat(marks(others.test())).isEmpty();
  }
}
