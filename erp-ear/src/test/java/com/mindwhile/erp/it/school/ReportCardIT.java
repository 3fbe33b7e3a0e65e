package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Report cards of a student and of a section. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCardIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestStack stack;
  private MarksOffice office;
  private SchoolAdministrator admin;
  private long scale;

  ReportCardIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new MarksOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
    office.show("GPA", true);
    scale = office.letters();
  }

  /** A section with one published course, a student for each mark of 100. */
  private final class Marked {

    final long teacher = office.teacher();
    final long section = office.section();
    final long course = office.course("Maths", "1");
    final List<Long> students = new ArrayList<>();
    final long courseSection;
    final long test;

    Marked(String... marks) {
      long tests = office.grade(course, scale, Map.of("Tests", "100")).get("Tests");
      courseSection = office.courseSection(course, section, office.autumn(), teacher);
      test = office.assessment(courseSection, tests, "100", MarksOffice.AUTUMN_DAY);
      students.addAll(office.students(section, marks.length));
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = 0; i < marks.length; i++) {
        rows.add(MarksOffice.scored(students.get(i), marks[i]));
      }
      Calls.expect(200, office.enter(test, rows));
      office.publish(courseSection);
    }

    Map<String, Long> card(int student) {
      return Map.of("studentId", students.get(student), "termId", office.autumn());
    }
  }

  @Test
  void aCardHasResultsAttendanceAndRemarks() throws IOException {
    Marked marked = new Marked("90", "90", "40");
    attend(marked, "2021-10-04", "P", "L", "A");
    attend(marked, "2021-10-05", "P", "A", "A");
    attend(marked, "2021-10-06", "A", "A", "A");
    admin.holiday("Storm", "2021-10-06", "2021-10-06"); // no school day after all
    attend(marked, "2022-02-07", "A", "A", "A"); // of the next term

    Response made = admin.post("report-cards", marked.card(1));
    String path = "report-cards/" + Calls.created(made);
    JsonPath card = FeeOffice.exact(made);
    Calls.expect(
        200,
        office
            .as(admin.token())
            .header("If-Match", made.header("ETag"))
            .body(Map.of("remarks", "Works with care.\nReads a lot."))
            .put(path + "/remarks"));

    assertThat(card.getString("status")).isEqualTo("DRAFT");
    assertThat(card.getString("average")).isEqualTo("90.00");
    assertThat(card.getString("gpa")).isEqualTo("4.00");
    assertThat(card.getInt("rank")).isEqualTo(1);
    assertThat(card.getInt("ranked")).isEqualTo(3);
    assertThat(card.getInt("attendance.late")).isEqualTo(1);
    assertThat(card.getInt("attendance.absent")).isEqualTo(1);
    assertThat(card.getInt("attendance.present")).isZero();
    assertThat(card.getString("attendance.attendanceRate")).isEqualTo("50.00");
    assertThat(card.getString("courses[0].grade")).isEqualTo("A");
    Response pdf = Calls.expect(200, admin.get(path + "/pdf"));
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              admin.get("school").jsonPath().getString("name"),
              "Autumn, 2021/22",
              "Stu " + card.getString("lastName"),
              card.getString("admissionNumber"),
              "90.00",
              "GPA 4.00",
              "Rank in class 1 of 3",
              "50.00",
              "Works with care.",
              "Reads a lot.",
              "Head of school");
    }
  }

  private void attend(Marked marked, String day, String... codes) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      marks.add(Map.of("studentId", marked.students.get(i), "code", codes[i]));
    }
    Calls.expect(
        201,
        admin.post(
            "attendance/registers",
            Map.of("day", day, "sectionId", marked.section, "marks", marks)));
  }

  @Test
  void aPublishedCardStaysUntilItsResultsAreOthers() {
    Marked marked = new Marked("90");
    String path = "report-cards/" + Calls.created(admin.post("report-cards", marked.card(0)));
    Calls.expect(200, office.as(admin.token()).post(path + "/publish"));
    Calls.expectProblem(409, office.as(admin.token()).post(path + "/publish"));

    Response same = Calls.expect(200, admin.post("report-cards", marked.card(0)));
    assertThat(same.jsonPath().getString("status")).isEqualTo("PUBLISHED");

    Calls.expect(200, office.reopen(marked.courseSection));
    Calls.expect(
        200, office.enter(marked.test, List.of(MarksOffice.scored(marked.students.get(0), "60"))));
    JsonPath frozen = office.json(admin.token(), path);
    assertThat(frozen.getString("courses[0].percentage")).isEqualTo("90.00");
    Calls.expectProblem(422, admin.post("report-cards", marked.card(0)));
    office.publish(marked.courseSection);
    assertThat(office.json(admin.token(), path).getString("courses[0].percentage"))
        .isEqualTo("90.00");

    JsonPath anew = FeeOffice.exact(Calls.expect(200, admin.post("report-cards", marked.card(0))));
    assertThat(anew.getString("status")).isEqualTo("DRAFT");
    assertThat(anew.getString("courses[0].percentage")).isEqualTo("60.00");
  }

  @Test
  void aDraftWithResultsThatDoNotCountIsNotPublished() {
    Marked marked = new Marked("90");
    String path = "report-cards/" + Calls.created(admin.post("report-cards", marked.card(0)));
    Calls.expect(200, office.reopen(marked.courseSection));

    Calls.expectProblem(422, office.as(admin.token()).post(path + "/publish"));
  }

  @Test
  void aSectionIsAJobWithProgressThatLeavesOneFile() throws IOException {
    Marked marked =
        new Marked(IntStream.range(60, 100).mapToObj(Integer::toString).toArray(String[]::new));

    Response accepted =
        Calls.expect(
            202,
            admin.post(
                "sections/" + marked.section + "/report-cards", Map.of("termId", office.autumn())));
    String location = accepted.header("Location");
    assertThat(location).contains("/api/v1/jobs/");
    String path = location.substring(location.indexOf("jobs/"));
    JsonPath job = ended(path);

    assertThat(job.getString("name")).isEqualTo("section-report-cards");
    assertThat(job.getString("status")).isEqualTo("COMPLETED");
    assertThat(job.getInt("total")).isEqualTo(40);
    assertThat(job.getInt("done")).isEqualTo(40);
    assertThat(job.getString("startedAt")).isNotNull();
    assertThat(job.getString("endedAt")).isNotNull();
    assertThat(job.getBoolean("hasFile")).isTrue();
    Response file = Calls.expect(200, admin.get(path + "/file"));
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    try (PDDocument document = Loader.loadPDF(file.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(40);
    }
    String cards = "report-cards?sectionId=" + marked.section + "&termId=" + office.autumn();
    assertThat(office.json(admin.token(), cards).getInt("total")).isEqualTo(40);
    Calls.expectProblem(409, office.as(admin.token()).post(path + "/restart"));
    JsonPath published =
        Calls.expect(
                200,
                admin.post(
                    "sections/" + marked.section + "/report-cards/publish",
                    Map.of("termId", office.autumn())))
            .jsonPath();
    assertThat(published.getInt("published")).isEqualTo(40);
    assertThat(office.json(admin.token(), cards + "&status=PUBLISHED").getInt("total"))
        .isEqualTo(40);
  }

  /**
   * Each card has a rank among all: read for each of them, that is the section times the section.
   */
  @Test
  void theResultsOfASectionAreReadOnceForAllItsCards() {
    Marked marked =
        new Marked(IntStream.range(60, 80).mapToObj(Integer::toString).toArray(String[]::new));
    String cards = "sections/" + marked.section + "/report-cards";

    List<String> statements =
        stack
            .database()
            .statements(
                () -> {
                  Response accepted =
                      Calls.expect(202, admin.post(cards, Map.of("termId", office.autumn())));
                  assertThat(ended("jobs/" + accepted.jsonPath().getLong("id")).getInt("done"))
                      .isEqualTo(20);
                });

    assertThat(statements.stream().filter(sql -> sql.contains(" report_cards ")))
        .as("statements about cards, as a sign that they are seen")
        .hasSizeGreaterThan(20);
    assertThat(statements.stream().filter(sql -> sql.contains(" results ")))
        .as("before it is accepted, at its begin, at its end, and for the file")
        .hasSize(4);
  }

  @Test
  void jobsAreSeenByThoseWhoStartedThem() {
    Marked marked = new Marked("80", "70");
    String own = admin.userToken("teacher", "teacherId", marked.teacher);
    String other = admin.userToken("teacher", "teacherId", office.teacher());
    String cards = "sections/" + marked.section + "/report-cards";
    Map<String, Long> term = Map.of("termId", office.autumn());

    Calls.expectProblem(404, office.as(other).body(term).post(cards));
    long job = Calls.expect(202, office.as(own).body(term).post(cards)).jsonPath().getLong("id");

    Poll.until(
        PATIENCE,
        () -> office.json(own, "jobs/" + job).getString("status"),
        status -> status.equals("COMPLETED"));
    assertThat(office.json(own, "jobs").getInt("total")).isEqualTo(1);
    for (String stranger : List.of(other, admin.token())) {
      Calls.expectProblem(404, office.get(stranger, "jobs/" + job));
      Calls.expectProblem(404, office.get(stranger, "jobs/" + job + "/file"));
    }
    assertThat(office.json(other, "jobs").getInt("total")).isZero();
  }

  /** A teacher makes the cards of the students in their classes today, and is not held up. */
  @Test
  void whoHasLeftTheClassSinceIsLeftOutAndStaysInTheRanks() throws IOException {
    Marked marked = new Marked("80", "70", "60");
    String teacher = admin.userToken("teacher", "teacherId", marked.teacher);
    String sectionCards = "sections/" + marked.section + "/report-cards";
    Map<String, Long> term = Map.of("termId", office.autumn());
    long other = office.section();
    move(marked.students.get(0), other);

    JsonPath job = ended(teacher, sectionCards, term);

    assertThat(job.getString("error")).isNull();
    assertThat(job.getString("status")).isEqualTo("COMPLETED");
    assertThat(job.getInt("total")).isEqualTo(2);
    assertThat(job.getInt("done")).isEqualTo(2);
    Response file = Calls.expect(200, office.get(teacher, "jobs/" + job.getLong("id") + "/file"));
    try (PDDocument document = Loader.loadPDF(file.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("70.00", "Rank in class 2 of 3", "60.00", "Rank in class 3 of 3")
          .doesNotContain("80.00");
    }
    assertThat(ended(admin.token(), sectionCards, term).getInt("done")).isEqualTo(3);
    move(marked.students.get(1), other);
    move(marked.students.get(2), other);
    Calls.expectProblem(422, office.as(teacher).body(term).post(sectionCards));
  }

  private void move(long student, long section) {
    String places = "students/" + student + "/enrollments";
    long place = office.json(admin.token(), places).getLong("items[0].id");
    Calls.expect(
        200,
        admin.post(
            places + "/" + place + "/leave",
            Map.of("exitDate", "2022-02-03", "exitReason", "Moved")));
    admin.enrol(student, section, "2022-02-03");
  }

  /** A job as it ends. */
  private JsonPath ended(String token, String cards, Map<String, Long> term) {
    long job = Calls.expect(202, office.as(token).body(term).post(cards)).jsonPath().getLong("id");
    return Poll.until(
        PATIENCE,
        () -> office.json(token, "jobs/" + job),
        it -> List.of("COMPLETED", "FAILED").contains(it.getString("status")));
  }

  /** A job whose node has died, as its row is left. */
  @Test
  void anInterruptedJobGoesOnBehindWhatIsDone() {
    Marked marked = new Marked("80", "70", "60", "50");
    String path = interrupted(marked);
    String before = versions(marked);

    JsonPath interrupted = office.json(admin.token(), path);
    assertThat(interrupted.getString("status")).isEqualTo("FAILED");
    assertThat(interrupted.getString("error")).isEqualTo("It was interrupted; restart it");
    Calls.expect(202, office.as(admin.token()).post(path + "/restart"));

    JsonPath job = ended(path);
    assertThat(job.getString("status")).isEqualTo("COMPLETED");
    assertThat(job.getInt("done")).isEqualTo(4);
    assertThat(job.getInt("total")).isEqualTo(4);
    // the two that were done are as they were, the others were made anew
    assertThat(versions(marked).split(",")).startsWith(before.split(",")[0], before.split(",")[1]);
    assertThat(versions(marked)).isNotEqualTo(before);
  }

  /** What was made before a job was interrupted is as old as that. */
  @Test
  void aRestartedJobMakesAnewWhatChangedSince() throws IOException {
    Marked marked = new Marked("80", "70", "60", "50");
    String path = interrupted(marked);
    Calls.expect(200, office.reopen(marked.courseSection));
    Calls.expect(
        200, office.enter(marked.test, List.of(MarksOffice.scored(marked.students.get(0), "61"))));
    office.publish(marked.courseSection);

    Calls.expect(202, office.as(admin.token()).post(path + "/restart"));
    assertThat(ended(path).getString("status")).isEqualTo("COMPLETED");

    assertThat(
            office
                .json(
                    admin.token(),
                    "report-cards?sectionId=%d&termId=%d&sort=id"
                        .formatted(marked.section, office.autumn()))
                .getList("items.average"))
        .hasToString("[61.00, 70.00, 60.00, 50.00]");
    try (PDDocument document =
        Loader.loadPDF(Calls.expect(200, admin.get(path + "/file")).asByteArray())) {
      assertThat(new PDFTextStripper().getText(document)).contains("61.00").doesNotContain("80.00");
    }
  }

  /** Leaves the job of a section as if its node had died after two cards; its path. */
  private String interrupted(Marked marked) {
    String cards = "sections/" + marked.section + "/report-cards";
    Response accepted = Calls.expect(202, admin.post(cards, Map.of("termId", office.autumn())));
    long job = accepted.jsonPath().getLong("id");
    ended("jobs/" + job);
    stack
        .database()
        .execute(
            "update %s.jobs set status = 'STARTED', done = 2, last_item = %d, ended_at = null,"
                    .formatted(admin.school().databaseName(), marked.students.get(1))
                + " lease_until = '2020-01-01' where id = "
                + job);
    return "jobs/" + job;
  }

  private String versions(Marked marked) {
    return String.join(
        ",",
        stack
            .database()
            .column(
                "select version from %s.report_cards where section_id = ? order by student_id"
                    .formatted(admin.school().databaseName()),
                marked.section));
  }

  private JsonPath ended(String path) {
    return Poll.until(
        PATIENCE,
        () -> office.json(admin.token(), path),
        job -> List.of("COMPLETED", "FAILED").contains(job.getString("status")));
  }
}
