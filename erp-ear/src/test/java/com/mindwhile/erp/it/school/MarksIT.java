package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.school.MarksOffice.Taught;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Scales, weights, assessments, and marks as they are entered and corrected. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksIT {

  private static final String AUTUMN_DAY = MarksOffice.AUTUMN_DAY;

  private final TestStack stack;
  private MarksOffice office;
  private SchoolAdministrator admin;
  private long scale;

  MarksIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new MarksOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
    office.show("GPA", true);
    scale = office.letters();
  }

  @Test
  void aSchoolHasAScaleFromTheBeginning() {
    JsonPath letters = office.json(admin.token(), "grading-scales?sort=id").setRootPath("items[0]");

    assertThat(letters.getString("name")).isEqualTo("Letters");
    assertThat(letters.getList("bands.grade")).containsExactly("A", "B", "C", "D", "F");
    assertThat(letters.getString("bands[0].lowerBound")).isEqualTo("90.00");
    assertThat(letters.getString("bands[0].points")).isEqualTo("4.00");
  }

  /** Both want the course section and the student, and take them in one order. */
  @Test
  void marksAndEnrolmentsOfACourseDoNotWaitForEachOther() {
    Taught taught = office.taught(scale, 1);
    long student = taught.students().get(0);
    CompletableFuture<Response> leftOut;
    CompletableFuture<Response> marks;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute(
          "select id from `%s`.students where id = %d for update"
              .formatted(admin.school().databaseName(), student));
      leftOut =
          CompletableFuture.supplyAsync(
              () ->
                  admin.post(
                      "course-sections/" + taught.courseSection() + "/enrollments",
                      Map.of("studentId", student, "attends", false, "entryDate", "2022-01-10")));
      stack.database().awaitWaiting(1);
      marks =
          CompletableFuture.supplyAsync(
              () -> office.enter(taught.test(), List.of(MarksOffice.scored(student, "12"))));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, leftOut.join());
    Calls.expect(200, marks.join());
  }

  @Test
  void aScaleThatIsNoneIsRefused() {
    Response gap =
        admin.post(
            "grading-scales",
            Map.of("name", "Gap", "bands", List.of(MarksOffice.band("A", "4", "50"))));

    assertThat(Calls.expectProblem(422, gap).<String>path("detail"))
        .isEqualTo("The lowest band of the scale does not begin at 0");
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    long course = office.course("Maths", "1");

    Response less = office.lay(course, scale, Map.of("Tests", "60", "Homework", "39.99"));

    assertThat(Calls.expectProblem(422, less).<String>path("detail"))
        .isEqualTo("The weights add up to 99.99, not to 100");
    Calls.expectProblem(404, admin.get("courses/" + course + "/grading"));
    Calls.expect(201, office.lay(course, scale, Map.of("Tests", "60", "Homework", "40")));
    Calls.expectProblem(409, office.lay(course, scale, Map.of("Tests", "100")));
  }

  @Test
  void aCategoryWithAssessmentsIsNotLeftOut() {
    Taught taught = office.taught(scale, 1);

    Response without =
        admin.put(
            "courses/" + taught.course() + "/grading",
            Map.of(
                "gradingScaleId",
                scale,
                "categories",
                List.of(Map.of("name", "Homework", "weight", 100))));

    Calls.expectProblem(409, without);
    JsonPath with =
        FeeOffice.exact(
            Calls.expect(
                200,
                admin.put(
                    "courses/" + taught.course() + "/grading",
                    Map.of(
                        "gradingScaleId",
                        scale,
                        "categories",
                        List.of(
                            Map.of("name", "Homework", "weight", 30),
                            Map.of(
                                "id",
                                taught.categories().get("Tests"),
                                "name",
                                "Exams",
                                "weight",
                                70))))));
    assertThat(with.getList("categories.name")).containsExactly("Homework", "Exams");
    assertThat(with.getLong("categories[1].id")).isEqualTo(taught.categories().get("Tests"));
  }

  @Test
  void anAssessmentIsOfTheTermAndOfACategoryOfTheCourse() {
    Taught taught = office.taught(scale, 1);
    long tests = taught.categories().get("Tests");

    Calls.expectProblem(
        422,
        admin.post(
            "assessments",
            office.assessmentBody(taught.courseSection(), tests, "10", MarksOffice.SPRING_DAY)));
    Calls.expectProblem(
        422,
        admin.post(
            "assessments",
            office.assessmentBody(
                taught.courseSection(),
                office.taught(scale, 1).categories().get("Tests"),
                "10",
                AUTUMN_DAY)));
    Calls.expectProblem(
        404,
        admin.post("assessments", office.assessmentBody(999_999_999, tests, "10", AUTUMN_DAY)));
  }

  @Test
  void allMarksAreEnteredAtOnceAndTheSameAgainChangesNothing() {
    Taught taught = office.taught(scale, 30);
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      marks.add(MarksOffice.scored(taught.students().get(i), i % 20 + ".5"));
    }
    String before = admin.get("assessments/" + taught.test()).header("ETag");

    Response first = Calls.expect(200, office.enter(taught.test(), marks));
    // the answer was lost: the same is sent with the version of before
    Response again = Calls.expect(200, office.enter(admin.token(), taught.test(), before, marks));

    assertThat(first.jsonPath().getList("marks")).hasSize(30);
    assertThat(FeeOffice.exact(first).getString("marks[3].marks")).isEqualTo("3.50");
    assertThat(first.header("ETag")).isNotEqualTo(before);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(history(taught.test())).hasSize(20); // of 30, a page
    assertThat(office.json(admin.token(), "marks?assessmentId=" + taught.test()).getInt("total"))
        .isEqualTo(30);
    // others with the version of before are refused
    Calls.expectProblem(
        412,
        office.enter(
            admin.token(),
            taught.test(),
            before,
            List.of(MarksOffice.scored(taught.students().get(0), "1"))));
  }

  @Test
  void everyBadRowIsNamedAndNothingIsChanged() {
    Taught taught = office.taught(scale, 3);
    long stranger = office.student(office.section());

    Response refused =
        office.enter(
            taught.test(),
            List.of(
                MarksOffice.scored(taught.students().get(0), "20"),
                MarksOffice.scored(taught.students().get(1), "20.01"),
                MarksOffice.other(taught.students().get(2), "SCORED"),
                MarksOffice.scored(stranger, "5"),
                MarksOffice.scored(taught.students().get(0), "5")));

    JsonPath problem = Calls.expectProblem(422, refused).jsonPath();
    assertThat(problem.getList("errors.field"))
        .containsExactly(
            "marks[1].marks", "marks[2].marks", "marks[3].studentId", "marks[4].studentId");
    assertThat(problem.getList("errors.code"))
        .containsExactly("MARKS", "MARKS", "NOT_ATTENDING", "TWICE");
    assertThat(office.json(admin.token(), "marks?assessmentId=" + taught.test()).getInt("total"))
        .isZero();
    assertThat(history(taught.test())).isEmpty();
  }

  @Test
  void aCorrectionKeepsWhatWasThere() {
    Taught taught = office.taught(scale, 1);
    long student = taught.students().get(0);
    office.enter(taught.test(), List.of(MarksOffice.scored(student, "12")));

    office.enter(taught.test(), List.of(MarksOffice.other(student, "EXCUSED")));

    assertThat(history(taught.test()))
        .containsExactly("null null SCORED 12.00", "SCORED 12.00 EXCUSED null");
  }

  @Test
  void whatIsStillToBeHeldHasNoMarks() {
    long far = admin.academicYear("2098/99", "2098-08-01", "2099-07-31");
    long term = admin.term(far, "Far", "2098-09-01", "2099-07-01");
    long section = admin.section(far, admin.gradeLevel("Grade 8", 8), "A");
    long student = admin.student("Fay", "Far");
    admin.enrol(student, section, "2098-09-01");
    long course = admin.course(admin.subject("Far"), gradeLevelOf(section), "Far 8");
    long tests = office.grade(course, scale, Map.of("Tests", "100")).get("Tests");
    long courseSection = office.courseSection(course, section, term, office.teacher());
    long test = office.assessment(courseSection, tests, "10", "2098-10-01");

    Calls.expectProblem(422, office.enter(test, List.of(MarksOffice.scored(student, "5"))));
  }

  @Test
  void twoTeachersAtOnceLoseNothing() throws InterruptedException {
    Taught taught = office.taught(scale, 8);
    String version = admin.get("assessments/" + taught.test()).header("ETag");

    List<Integer> statuses =
        Together.call(
            8,
            i ->
                office
                    .enter(
                        admin.token(),
                        taught.test(),
                        version,
                        List.of(MarksOffice.scored(taught.students().get(i), Integer.toString(i))))
                    .statusCode());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    // each looks at what there is and enters theirs again
    for (int i = 0; i < 8; i++) {
      Calls.expect(
          200,
          office.enter(
              taught.test(),
              List.of(MarksOffice.scored(taught.students().get(i), Integer.toString(i)))));
    }
    assertThat(
            office
                .json(admin.token(), "assessments/" + taught.test() + "/marks")
                .getList("marks.marks", String.class))
        .containsExactly("0.00", "1.00", "2.00", "3.00", "4.00", "5.00", "6.00", "7.00");
  }

  @Test
  void twoWhoMakeTheFirstAssessmentAtOnceBothDo() throws InterruptedException {
    long section = office.section();
    long course = office.course("Maths", "1");
    long tests = office.grade(course, scale, Map.of("Tests", "100")).get("Tests");
    long courseSection = office.courseSection(course, section, office.autumn(), office.teacher());

    List<Integer> statuses =
        Together.call(
            6,
            i ->
                admin
                    .post(
                        "assessments",
                        office.assessmentBody(courseSection, tests, "10", AUTUMN_DAY))
                    .statusCode());

    assertThat(statuses).containsOnly(201);
  }

  private List<String> history(long assessment) {
    return office
        .json(admin.token(), "assessments/" + assessment + "/marks/history")
        .getList(
            "items.collect { it.statusBefore + ' ' + it.marksBefore + ' ' + it.statusAfter + ' '"
                + " + it.marksAfter }");
  }

  private long gradeLevelOf(long section) {
    return admin.get("sections/" + section).jsonPath().getLong("gradeLevelId");
  }
}
