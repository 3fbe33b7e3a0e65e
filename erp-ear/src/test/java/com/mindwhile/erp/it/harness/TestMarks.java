package com.mindwhile.erp.it.harness;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What the students of {@link TestPeople} got in their course. */
record TestMarks(TestPeople people) {

  /**
   * Each student has one mark, corrected once, its result is published, and so is the report card.
   */
  void make() {
    Response grading =
        people
            .admin()
            .body(
                Map.of(
                    "gradingScaleId",
                    1,
                    "categories",
                    List.of(Map.of("name", "Tests", "weight", 100))))
            .post("courses/" + people.id("course") + "/grading");
    long category = Calls.expect(201, grading).jsonPath().getLong("categories[0].id");
    makeOf("own", category);
    makeOf("other", category);
  }

  private void makeOf(String whose, long category) {
    long student = people.id(whose + "Student");
    long courseSection = people.id(whose + "CourseSection");
    long assessment =
        people.create(
            "assessments",
            Map.of(
                "courseSectionId",
                courseSection,
                "categoryId",
                category,
                "name",
                "Test 1",
                "maxMarks",
                20,
                "heldOn",
                "2020-11-02"));
    enter(assessment, 0, student, 8);
    enter(assessment, 1, student, 18);
    String results = "course-sections/" + courseSection + "/results/";
    Calls.expect(200, people.admin().post(results + "submit"));
    Calls.expect(200, people.admin().post(results + "publish"));
    people.know(whose + "Assessment", assessment);
    people.know(whose + "Mark", people.firstOf("marks?assessmentId=" + assessment));
    people.know(whose + "Result", people.firstOf("results?courseSectionId=" + courseSection));
    long card =
        people.create("report-cards", Map.of("studentId", student, "termId", people.id("term")));
    Calls.expect(200, people.admin().post("report-cards/" + card + "/publish"));
    people.know(whose + "ReportCard", card);
  }

  private void enter(long assessment, int version, long student, int marks) {
    Map<String, Object> mark = Map.of("studentId", student, "status", "SCORED", "marks", marks);
    Calls.expect(
        200,
        people
            .admin()
            .header("If-Match", "\"" + version + "\"")
            .body(Map.of("marks", List.of(mark)))
            .put("assessments/" + assessment + "/marks"));
  }
}
