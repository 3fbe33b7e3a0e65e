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

/** Marks from the scale to the published result, with exact figures. */
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

  /** A course section with one category and one assessment of 20 marks. */
  private final class Taught {

    final long teacher = office.teacher();
    final long section = office.section();
    final List<Long> students;
    final long course = office.course("Maths", "1");
    final Map<String, Long> categories;
    final long courseSection;
    final long test;

    Taught(int students) {
      this.students = office.students(section, students);
      categories = office.grade(course, scale, Map.of("Tests", "100"));
      courseSection = office.courseSection(course, section, office.autumn(), teacher);
      test = office.assessment(courseSection, categories.get("Tests"), "20", AUTUMN_DAY);
    }
  }

  @Test
  void aSchoolHasAScaleFromTheBeginning() {
    JsonPath letters = office.json(admin.token(), "grading-scales?sort=id").setRootPath("items[0]");

    assertThat(letters.getString("name")).isEqualTo("Letters");
    assertThat(letters.getList("bands.grade")).containsExactly("A", "B", "C", "D", "F");
    assertThat(letters.getString("bands[0].lowerBound")).isEqualTo("90.00");
    assertThat(letters.getString("bands[0].points")).isEqualTo("4.00");
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
    Taught taught = new Taught(1);

    Response without =
        admin.put(
            "courses/" + taught.course + "/grading",
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
                    "courses/" + taught.course + "/grading",
                    Map.of(
                        "gradingScaleId",
                        scale,
                        "categories",
                        List.of(
                            Map.of("name", "Homework", "weight", 30),
                            Map.of(
                                "id",
                                taught.categories.get("Tests"),
                                "name",
                                "Exams",
                                "weight",
                                70))))));
    assertThat(with.getList("categories.name")).containsExactly("Homework", "Exams");
    assertThat(with.getLong("categories[1].id")).isEqualTo(taught.categories.get("Tests"));
  }

  @Test
  void anAssessmentIsOfTheTermAndOfACategoryOfTheCourse() {
    Taught taught = new Taught(1);
    long tests = taught.categories.get("Tests");

    Calls.expectProblem(
        422,
        admin.post(
            "assessments",
            office.assessmentBody(taught.courseSection, tests, "10", MarksOffice.SPRING_DAY)));
    Calls.expectProblem(
        422,
        admin.post(
            "assessments",
            office.assessmentBody(
                taught.courseSection, new Taught(1).categories.get("Tests"), "10", AUTUMN_DAY)));
    Calls.expectProblem(
        404,
        admin.post("assessments", office.assessmentBody(999_999_999, tests, "10", AUTUMN_DAY)));
  }

  @Test
  void allMarksAreEnteredAtOnceAndTheSameAgainChangesNothing() {
    Taught taught = new Taught(30);
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      marks.add(MarksOffice.scored(taught.students.get(i), i % 20 + ".5"));
    }
    String before = admin.get("assessments/" + taught.test).header("ETag");

    Response first = Calls.expect(200, office.enter(taught.test, marks));
    // the answer was lost: the same is sent with the version of before
    Response again = Calls.expect(200, office.enter(admin.token(), taught.test, before, marks));

    assertThat(first.jsonPath().getList("marks")).hasSize(30);
    assertThat(FeeOffice.exact(first).getString("marks[3].marks")).isEqualTo("3.50");
    assertThat(first.header("ETag")).isNotEqualTo(before);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(history(taught.test)).hasSize(20); // of 30, a page
    assertThat(office.json(admin.token(), "marks?assessmentId=" + taught.test).getInt("total"))
        .isEqualTo(30);
    // others with the version of before are refused
    Calls.expectProblem(
        412,
        office.enter(
            admin.token(),
            taught.test,
            before,
            List.of(MarksOffice.scored(taught.students.get(0), "1"))));
  }

  @Test
  void everyBadRowIsNamedAndNothingIsChanged() {
    Taught taught = new Taught(3);
    long stranger = office.student(office.section());

    Response refused =
        office.enter(
            taught.test,
            List.of(
                MarksOffice.scored(taught.students.get(0), "20"),
                MarksOffice.scored(taught.students.get(1), "20.01"),
                MarksOffice.other(taught.students.get(2), "SCORED"),
                MarksOffice.scored(stranger, "5"),
                MarksOffice.scored(taught.students.get(0), "5")));

    JsonPath problem = Calls.expectProblem(422, refused).jsonPath();
    assertThat(problem.getList("errors.field"))
        .containsExactly(
            "marks[1].marks", "marks[2].marks", "marks[3].studentId", "marks[4].studentId");
    assertThat(problem.getList("errors.code"))
        .containsExactly("MARKS", "MARKS", "NOT_ATTENDING", "TWICE");
    assertThat(office.json(admin.token(), "marks?assessmentId=" + taught.test).getInt("total"))
        .isZero();
    assertThat(history(taught.test)).isEmpty();
  }

  @Test
  void aCorrectionKeepsWhatWasThere() {
    Taught taught = new Taught(1);
    long student = taught.students.get(0);
    office.enter(taught.test, List.of(MarksOffice.scored(student, "12")));

    office.enter(taught.test, List.of(MarksOffice.other(student, "EXCUSED")));

    assertThat(history(taught.test))
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
    Taught taught = new Taught(8);
    String version = admin.get("assessments/" + taught.test).header("ETag");

    List<Integer> statuses =
        Together.call(
            8,
            i ->
                office
                    .enter(
                        admin.token(),
                        taught.test,
                        version,
                        List.of(MarksOffice.scored(taught.students.get(i), Integer.toString(i))))
                    .statusCode());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    // each looks at what there is and enters theirs again
    for (int i = 0; i < 8; i++) {
      Calls.expect(
          200,
          office.enter(
              taught.test,
              List.of(MarksOffice.scored(taught.students.get(i), Integer.toString(i)))));
    }
    assertThat(
            office
                .json(admin.token(), "assessments/" + taught.test + "/marks")
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

  @Test
  void resultsAreReckonedByWeightsAndRankedWithTies() {
    long section = office.section();
    List<Long> students = office.students(section, 6);
    long course = office.course("Maths", "1");
    Map<String, Long> categories =
        office.grade(course, scale, Map.of("Tests", "60", "Homework", "40"));
    long courseSection = office.courseSection(course, section, office.autumn(), office.teacher());
    long test = office.assessment(courseSection, categories.get("Tests"), "50", AUTUMN_DAY);
    long one = office.assessment(courseSection, categories.get("Homework"), "10", AUTUMN_DAY);
    long two = office.assessment(courseSection, categories.get("Homework"), "20", AUTUMN_DAY);
    enter(test, students, "50", "40", "40", "A", "25", "E");
    enter(one, students, "10", "8", "E", "10", "5", "E");
    enter(two, students, "20", "16", "16", "20", "A", "E");

    office.publish(courseSection);

    assertThat(office.results(courseSection))
        .containsExactly(
            students.get(0) + " 100.00 A 4.00 1",
            // 60 × 40/50 + 40 × 24/30
            students.get(1) + " 80.00 B 3.00 2",
            // the excused homework does not count: 48 + 40 × 16/20
            students.get(2) + " 80.00 B 3.00 2",
            // absent is nothing of 50: 40 × 30/30
            students.get(3) + " 40.00 F 0.00 4",
            // 30 + 40 × 5/30 = 36.666…
            students.get(4) + " 36.67 F 0.00 5",
            students.get(5) + " null null null null");
  }

  @Test
  void ranksAreShownWhereTheSchoolWantsThem() {
    MarksOffice other = new MarksOffice(stack.calls(), stack.newSchool());
    long section = other.section();
    long student = other.student(section);
    long course = other.course("Maths", "1");
    long tests = other.grade(course, other.letters(), Map.of("Tests", "100")).get("Tests");
    long courseSection = other.courseSection(course, section, other.autumn(), other.teacher());
    other.enter(
        other.assessment(courseSection, tests, "10", AUTUMN_DAY),
        List.of(MarksOffice.scored(student, "9")));
    other.publish(courseSection);

    assertThat(other.results(courseSection)).containsExactly(student + " 90.00 A 4.00 null");

    other.show("GPA", true);

    assertThat(other.results(courseSection)).containsExactly(student + " 90.00 A 4.00 1");
  }

  @Test
  void whatIsPublishedStaysWhateverChangesLater() {
    Taught taught = new Taught(1);
    long student = taught.students.get(0);
    office.enter(taught.test, List.of(MarksOffice.scored(student, "16")));
    office.publish(taught.courseSection);
    List<String> published = office.results(taught.courseSection);
    assertThat(published).containsExactly(student + " 80.00 B 3.00 1");

    long another = office.scale(List.of(MarksOffice.band("Z", "1", "0")));
    Calls.expect(
        200,
        admin.put(
            "courses/" + taught.course + "/grading",
            Map.of(
                "gradingScaleId",
                another,
                "categories",
                List.of(
                    Map.of("id", taught.categories.get("Tests"), "name", "Tests", "weight", 50),
                    Map.of("name", "Homework", "weight", 50)))));

    assertThat(office.results(taught.courseSection)).isEqualTo(published);
    assertThat(
            office.json(admin.token(), "results?studentId=" + student).getString("items[0].grade"))
        .isEqualTo("B");
    Calls.expectProblem(409, office.enter(taught.test, List.of(MarksOffice.scored(student, "20"))));
    Calls.expectProblem(
        409,
        admin.post(
            "assessments",
            office.assessmentBody(
                taught.courseSection, taught.categories.get("Tests"), "10", AUTUMN_DAY)));
    Calls.expectProblem(409, admin.delete("assessments/" + taught.test));
  }

  @Test
  void whatIsReopenedCountsOnceItIsPublishedAgain() {
    Taught taught = new Taught(1);
    long student = taught.students.get(0);
    office.enter(taught.test, List.of(MarksOffice.scored(student, "16")));
    Calls.expectProblem(409, office.step(taught.courseSection, "publish"));
    office.publish(taught.courseSection);
    Calls.expectProblem(409, office.step(taught.courseSection, "submit"));

    JsonPath reopened = Calls.expect(200, office.reopen(taught.courseSection)).jsonPath();

    assertThat(reopened.getString("status")).isEqualTo("REOPENED");
    assertThat(reopened.getString("reason")).isEqualTo("A sum was wrong");
    assertThat(office.json(admin.token(), "results?studentId=" + student).getInt("total")).isZero();
    Calls.expect(200, office.enter(taught.test, List.of(MarksOffice.scored(student, "19"))));
    office.publish(taught.courseSection);
    assertThat(office.results(taught.courseSection)).containsExactly(student + " 95.00 A 4.00 1");
    assertThat(
            stack
                .database()
                .column(
                    "select r.percentage from "
                        + admin.school().databaseName()
                        + ".results r where r.student_id = ? order by r.id",
                    student))
        .containsExactly("80.00", "95.00");
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + admin.school().databaseName()
                        + ".audit_log where entity = 'Gradebook' and after_state like ?",
                    "%A sum was wrong%"))
        .isEqualTo("1");
  }

  @Test
  void marksThatAreMissingAreNotSubmitted() {
    Taught taught = new Taught(2);
    office.enter(taught.test, List.of(MarksOffice.scored(taught.students.get(0), "16")));

    Response submitted = office.step(taught.courseSection, "submit");

    assertThat(Calls.expectProblem(422, submitted).<String>path("detail"))
        .startsWith("Marks are missing in Assessment ")
        .endsWith(": 1");
  }

  @Test
  void termAndYearComeToAveragesByCredits() {
    long section = office.section();
    List<Long> students = office.students(section, 3);
    long maths = office.course("Maths", "3");
    long art = office.course("Art", "1.5");
    long mathsTests = office.grade(maths, scale, Map.of("Tests", "100")).get("Tests");
    long artTests = office.grade(art, scale, Map.of("Tests", "100")).get("Tests");
    long teacher = office.teacher();
    published(maths, mathsTests, section, office.autumn(), teacher, students, "80", "80", "40");
    published(art, artTests, section, office.autumn(), teacher, students, "95", "95", "90");
    published(maths, mathsTests, section, office.spring(), teacher, students, "70.01", "90", "40");

    JsonPath term =
        office.json(
            admin.token(), "students/" + students.get(0) + "/results/terms/" + office.autumn());
    JsonPath year =
        office.json(
            admin.token(), "students/" + students.get(0) + "/results/years/" + office.year());

    // (3 × 80 + 1.5 × 95) / 4.5 and (3 × 3 + 1.5 × 4) / 4.5
    assertThat(term.getString("average")).isEqualTo("85.00");
    assertThat(term.getString("gpa")).isEqualTo("3.33");
    assertThat(term.getString("rank")).isEqualTo("1");
    assertThat(term.getString("ranked")).isEqualTo("3");
    assertThat(term.getList("courses.percentage", String.class))
        .containsExactlyInAnyOrder("80.00", "95.00");
    // Maths (80 + 70.01) / 2 = 75.005, half up; (3 × 75.005 + 1.5 × 95) / 4.5
    assertThat(year.getList("courses.percentage", String.class))
        .containsExactlyInAnyOrder("75.01", "95.00");
    assertThat(year.getString("average")).isEqualTo("81.67");
    assertThat(year.getString("gpa")).isEqualTo("3.33");
    assertThat(year.getString("rank")).isEqualTo("2");
    JsonPath last =
        office.json(
            admin.token(), "students/" + students.get(2) + "/results/terms/" + office.autumn());
    assertThat(last.getString("rank")).isEqualTo("3");
  }

  private void published(
      long course,
      long category,
      long section,
      long term,
      long teacher,
      List<Long> students,
      String... marks) {
    long courseSection = office.courseSection(course, section, term, teacher);
    String day = term == office.autumn() ? AUTUMN_DAY : MarksOffice.SPRING_DAY;
    enter(office.assessment(courseSection, category, "100", day), students, marks);
    office.publish(courseSection);
  }

  /** A for absent, E for excused. */
  private void enter(long assessment, List<Long> students, String... marks) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      long student = students.get(i);
      rows.add(
          switch (marks[i]) {
            case "A" -> MarksOffice.other(student, "ABSENT");
            case "E" -> MarksOffice.other(student, "EXCUSED");
            default -> MarksOffice.scored(student, marks[i]);
          });
    }
    Calls.expect(200, office.enter(assessment, rows));
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
