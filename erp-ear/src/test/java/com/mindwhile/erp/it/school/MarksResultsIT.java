package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.school.MarksOffice.Taught;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What marks come to: results, ranks and averages, published and reopened, with exact figures. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksResultsIT {

  private static final String AUTUMN_DAY = MarksOffice.AUTUMN_DAY;

  private final TestStack stack;
  private MarksOffice office;
  private SchoolAdministrator admin;
  private long scale;

  MarksResultsIT(TestStack stack) {
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
    Taught taught = office.taught(scale, 1);
    long student = taught.students().get(0);
    office.enter(taught.test(), List.of(MarksOffice.scored(student, "16")));
    office.publish(taught.courseSection());
    List<String> published = office.results(taught.courseSection());
    assertThat(published).containsExactly(student + " 80.00 B 3.00 1");

    long another = office.scale(List.of(MarksOffice.band("Z", "1", "0")));
    Calls.expect(
        200,
        admin.put(
            "courses/" + taught.course() + "/grading",
            Map.of(
                "gradingScaleId",
                another,
                "categories",
                List.of(
                    Map.of("id", taught.categories().get("Tests"), "name", "Tests", "weight", 50),
                    Map.of("name", "Homework", "weight", 50)))));

    assertThat(office.results(taught.courseSection())).isEqualTo(published);
    assertThat(
            office.json(admin.token(), "results?studentId=" + student).getString("items[0].grade"))
        .isEqualTo("B");
    Calls.expectProblem(
        409, office.enter(taught.test(), List.of(MarksOffice.scored(student, "20"))));
    Calls.expectProblem(
        409,
        admin.post(
            "assessments",
            office.assessmentBody(
                taught.courseSection(), taught.categories().get("Tests"), "10", AUTUMN_DAY)));
    Calls.expectProblem(409, admin.delete("assessments/" + taught.test()));
  }

  @Test
  void whatIsReopenedCountsOnceItIsPublishedAgain() {
    Taught taught = office.taught(scale, 1);
    long student = taught.students().get(0);
    office.enter(taught.test(), List.of(MarksOffice.scored(student, "16")));
    Calls.expectProblem(409, office.step(taught.courseSection(), "publish"));
    office.publish(taught.courseSection());
    Calls.expectProblem(409, office.step(taught.courseSection(), "submit"));

    JsonPath reopened = Calls.expect(200, office.reopen(taught.courseSection())).jsonPath();

    assertThat(reopened.getString("status")).isEqualTo("REOPENED");
    assertThat(reopened.getString("reason")).isEqualTo("A sum was wrong");
    assertThat(office.json(admin.token(), "results?studentId=" + student).getInt("total")).isZero();
    Calls.expect(200, office.enter(taught.test(), List.of(MarksOffice.scored(student, "19"))));
    office.publish(taught.courseSection());
    assertThat(office.results(taught.courseSection())).containsExactly(student + " 95.00 A 4.00 1");
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
    Taught taught = office.taught(scale, 2);
    office.enter(taught.test(), List.of(MarksOffice.scored(taught.students().get(0), "16")));

    Response submitted = office.step(taught.courseSection(), "submit");

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
}
