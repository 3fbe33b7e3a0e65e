package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees marks, results and report cards, and from when on. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksVisibilityIT {

  private static final String AUTUMN_DAY = MarksOffice.AUTUMN_DAY;

  private final TestStack stack;
  private MarksOffice office;
  private SchoolAdministrator admin;
  private long section;
  private long ann;
  private long ben;
  private long courseSection;
  private long test;
  private String teacher;
  private String otherTeacher;
  private String homeTeacher;
  private String student;
  private String parent;
  private String blindParent;
  private String viewer;

  MarksVisibilityIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new MarksOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
    office.show("GPA", true);
    section = office.section();
    ann = office.student(section);
    ben = office.student(section);
    long course = office.course("Maths", "1");
    long tests = office.grade(course, office.letters(), Map.of("Tests", "100")).get("Tests");
    long teaching = office.teacher();
    courseSection = office.courseSection(course, section, office.autumn(), teaching);
    test = office.assessment(courseSection, tests, "20", AUTUMN_DAY);
    teacher = admin.userToken("teacher", "teacherId", teaching);
    otherTeacher = admin.userToken("teacher", "teacherId", office.teacher());
    homeTeacher = admin.userToken("teacher", "teacherId", homeTeacher());
    student = admin.userToken("student", "studentId", ann);
    parent = admin.userToken("parent", "guardianId", guardian(true));
    blindParent = admin.userToken("parent", "guardianId", guardian(false));
    viewer = viewer();
  }

  private long homeTeacher() {
    return admin.create(
        "teachers",
        Map.of(
            "employeeNumber", "HOME",
            "firstName", "Hugo",
            "lastName", "Home",
            "homeSectionId", section));
  }

  /** Somebody who sees all marks, once they are published. */
  private String viewer() {
    Map<String, String> all = Map.of("permission", "marks.view", "scope", "ALL");
    admin.create("roles", Map.of("name", "marks_viewer", "permissions", List.of(all)));
    return admin.userToken("marks_viewer", "teacherId", office.teacher());
  }

  private long guardian(boolean maySeeData) {
    long guardian =
        admin.create("guardians", Map.of("firstName", "Pat", "lastName", "P" + maySeeData));
    admin.create(
        "students/" + ann + "/guardians",
        Map.of(
            "guardianId",
            guardian,
            "relation",
            "LEGAL_GUARDIAN",
            "contactPriority",
            1,
            "maySeeData",
            maySeeData,
            "mayCollect",
            false));
    return guardian;
  }

  /** The steps build on each other. */
  @Test
  void everybodySeesTheirsAndStudentsWhatIsPublished() {
    onlyTheTeacherEnters();
    draftsAreForTheirTeachers();
    office.publish(courseSection);
    publishedTheyAreForStudentsAndParentsToo();
    publishedTheHistoryIsNotForThoseWhoSeeWhatIsPublished();
    Calls.expect(200, office.reopen(courseSection));
    draftsAreForTheirTeachers();
    office.publish(courseSection);
    String card = reportCardsAreSeenOnceTheyArePublished();
    ranksAreSeenWhileTheSchoolShowsThem(card);
  }

  private void onlyTheTeacherEnters() {
    List<Map<String, Object>> marks =
        List.of(MarksOffice.scored(ann, "8"), MarksOffice.scored(ben, "15"));

    Calls.expectProblem(404, office.enter(otherTeacher, test, "\"0\"", marks));
    Calls.expectProblem(404, office.enter(homeTeacher, test, "\"0\"", marks));
    Calls.expectProblem(403, office.enter(student, test, "\"0\"", marks));
    Response slip = Calls.expect(200, office.enter(teacher, test, "\"0\"", marks));
    Calls.expect(
        200,
        office.enter(teacher, test, slip.header("ETag"), List.of(MarksOffice.scored(ann, "18"))));
    Calls.expectProblem(
        403, office.as(teacher).post("course-sections/" + courseSection + "/results/publish"));
  }

  private void draftsAreForTheirTeachers() {
    for (String seeing : List.of(admin.token(), teacher, homeTeacher)) {
      assertThat(office.json(seeing, "marks").getInt("total")).isEqualTo(2);
      assertThat(office.json(seeing, "assessments").getInt("total")).isEqualTo(1);
      assertThat(
              office
                  .json(seeing, "course-sections/" + courseSection + "/results")
                  .getList("results.percentage", String.class))
          .containsExactly("90.00", "75.00");
      theHistoryIsWholeFor(seeing);
    }
    for (String blind : List.of(otherTeacher, student, parent, blindParent, viewer)) {
      assertThat(office.json(blind, "marks").getInt("total")).isZero();
      assertThat(office.json(blind, "assessments").getInt("total")).isZero();
      assertThat(office.json(blind, "results").getInt("total")).isZero();
      Calls.expectProblem(404, office.get(blind, "assessments/" + test));
      Calls.expectProblem(404, office.get(blind, "assessments/" + test + "/marks"));
      Calls.expectProblem(404, office.get(blind, "assessments/" + test + "/marks/history"));
      Calls.expectProblem(404, office.get(blind, "course-sections/" + courseSection + "/results"));
    }
    String term = "students/" + ann + "/results/terms/" + office.autumn();
    assertThat(office.json(student, term).getList("courses")).isEmpty();
    Calls.expectProblem(404, office.get(blindParent, term));
  }

  private void theHistoryIsWholeFor(String seeing) {
    String history = "assessments/" + test + "/marks/history";
    assertThat(
            office
                .json(seeing, history)
                .<String>getList(
                    "items.collect { it.studentId + ' ' + it.marksBefore + ' ' + it.marksAfter }"))
        .containsExactly(ann + " null 8.00", ben + " null 15.00", ann + " 8.00 18.00");
    JsonPath page = office.json(seeing, history + "?size=1&page=3");
    assertThat(page.getInt("total")).isEqualTo(3);
    assertThat(page.getList("items.marksAfter", String.class)).containsExactly("18.00");
  }

  /** What a teacher entered by mistake and corrected was never published. */
  private void publishedTheHistoryIsNotForThoseWhoSeeWhatIsPublished() {
    String marks = "assessments/" + test + "/marks";
    for (String seeing : List.of(admin.token(), teacher, homeTeacher)) {
      theHistoryIsWholeFor(seeing);
    }
    for (String seeing : List.of(student, parent, viewer)) {
      assertThat(office.json(seeing, marks).getList("marks.marks", String.class))
          .startsWith("18.00");
      JsonPath history = office.json(seeing, marks + "/history");
      assertThat(history.getList("items")).isEmpty();
      assertThat(history.getInt("total")).isZero();
      assertThat(office.json(seeing, marks + "/history?size=1&page=2").getInt("total")).isZero();
    }
    for (String blind : List.of(otherTeacher, blindParent)) {
      Calls.expectProblem(404, office.get(blind, marks + "/history"));
    }
  }

  private void publishedTheyAreForStudentsAndParentsToo() {
    for (String seeing : List.of(student, parent)) {
      assertThat(office.json(seeing, "marks").getList("items.marks", String.class))
          .containsExactly("18.00");
      assertThat(office.json(seeing, "assessments").getInt("total")).isEqualTo(1);
      assertThat(office.json(seeing, "assessments/" + test + "/marks").getList("marks.studentId"))
          .hasSize(1);
      assertThat(office.json(seeing, "results").getList("items.percentage", String.class))
          .containsExactly("90.00");
      assertThat(
              office
                  .json(seeing, "course-sections/" + courseSection + "/results")
                  .getList("results.percentage", String.class))
          .containsExactly("90.00");
      assertThat(
              office
                  .json(seeing, "students/" + ann + "/results/terms/" + office.autumn())
                  .getString("gpa"))
          .isEqualTo("4.00");
      Calls.expectProblem(
          404, office.get(seeing, "students/" + ben + "/results/terms/" + office.autumn()));
      Calls.expectProblem(
          404, office.get(seeing, "students/" + ben + "/results/years/" + office.year()));
    }
    for (String blind : List.of(otherTeacher, blindParent)) {
      assertThat(office.json(blind, "marks").getInt("total")).isZero();
      assertThat(office.json(blind, "results").getInt("total")).isZero();
      Calls.expectProblem(404, office.get(blind, "assessments/" + test + "/marks"));
      Calls.expectProblem(404, office.get(blind, "course-sections/" + courseSection + "/results"));
    }
  }

  /** The path of the card. */
  private String reportCardsAreSeenOnceTheyArePublished() {
    Map<String, Long> what = Map.of("studentId", ann, "termId", office.autumn());
    Calls.expectProblem(422, office.as(otherTeacher).body(what).post("report-cards"));
    Calls.expectProblem(403, office.as(student).body(what).post("report-cards"));
    long card = Calls.created(office.as(teacher).body(what).post("report-cards"));
    String path = "report-cards/" + card;

    for (String seeing : List.of(admin.token(), teacher, homeTeacher)) {
      Calls.expect(200, office.get(seeing, path));
      Calls.expect(200, office.get(seeing, path + "/pdf"));
      assertThat(office.json(seeing, "report-cards").getInt("total")).isEqualTo(1);
    }
    for (String blind : List.of(otherTeacher, student, parent, blindParent)) {
      Calls.expectProblem(404, office.get(blind, path));
      Calls.expectProblem(404, office.get(blind, path + "/pdf"));
      assertThat(office.json(blind, "report-cards").getInt("total")).isZero();
    }
    Calls.expectProblem(403, office.as(teacher).post(path + "/publish"));
    Calls.expect(200, office.as(admin.token()).post(path + "/publish"));
    for (String seeing : List.of(student, parent)) {
      Calls.expect(200, office.get(seeing, path));
      Calls.expect(200, office.get(seeing, path + "/pdf"));
      assertThat(office.json(seeing, "report-cards").getInt("total")).isEqualTo(1);
    }
    for (String blind : List.of(otherTeacher, blindParent)) {
      Calls.expectProblem(404, office.get(blind, path));
      assertThat(office.json(blind, "report-cards").getInt("total")).isZero();
    }
    return path;
  }

  /** On cards that were made before, too. */
  private void ranksAreSeenWhileTheSchoolShowsThem(String card) {
    assertThat(office.json(parent, card).getInt("rank")).isEqualTo(1);
    assertThat(office.json(parent, card).getInt("ranked")).isEqualTo(2);
    office.show("GPA", false);
    for (String seeing : List.of(admin.token(), teacher, parent)) {
      assertThat(office.json(seeing, card).getString("rank")).isNull();
      assertThat(office.json(seeing, card).getString("ranked")).isNull();
    }
  }
}
