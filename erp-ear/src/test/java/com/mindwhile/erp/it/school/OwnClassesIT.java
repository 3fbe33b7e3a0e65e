package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Course sections, and what differs from them, say who has whom in class. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnClassesIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long term;
  private long sectionA;
  private long sectionB;
  private long sectionC;
  private long anna;
  private long ben;
  private long french;
  private long maths;

  OwnClassesIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    long year = admin.academicYear("Always", "2020-06-01", "2099-05-31");
    term = admin.term(year, "Always", "2020-06-01", "2099-05-31");
    long nine = admin.gradeLevel("Grade 9", 9);
    sectionA = admin.section(year, nine, "A");
    sectionB = admin.section(year, nine, "B");
    sectionC = admin.section(year, nine, "C");
    anna = admin.student("Anna", "Ofa");
    ben = admin.student("Ben", "Ofb");
    admin.enrol(anna, sectionA, "2020-09-01");
    admin.enrol(ben, sectionB, "2020-09-01");
    french = admin.course(admin.subject("French"), nine, "French 9");
    maths = admin.course(admin.subject("Maths"), nine, "Maths 9");
  }

  @Test
  void aTeacherSeesTheStudentsOfTheirCourseSectionsAsLongAsTheyTeachThem() {
    long teacher = admin.teacher("O1", "Tess", "One");
    String token = admin.userToken("teacher", "teacherId", teacher);
    assertThat(students(token)).isEmpty();

    long courseSection = admin.courseSection(maths, sectionA, term, teacher);
    assertThat(students(token)).containsExactly("Ofa");

    Calls.expect(204, admin.delete("course-sections/" + courseSection));
    assertThat(students(token)).isEmpty();
  }

  @Test
  void aStudentOfAnotherSectionWhoAttendsIsInClassToo() {
    long teacher = admin.teacher("O2", "Fleur", "Two");
    String token = admin.userToken("teacher", "teacherId", teacher);
    long courseSection = admin.courseSection(french, sectionA, term, teacher);
    String path = "course-sections/" + courseSection;

    long enrollment = admin.create(path + "/enrollments", differs(ben, true, "2021-09-01", null));

    assertThat(students(token)).containsExactlyInAnyOrder("Ofa", "Ofb");
    assertThat(roster(path, "")).containsExactly("Ofa", "Ofb");
    assertThat(roster(path, "?day=2021-08-31")).containsExactly("Ofa");
    assertThat(roster(path, "?day=2020-08-31")).isEmpty();
    Calls.expect(
        200,
        admin.put(
            path + "/enrollments/" + enrollment, differs(ben, true, "2021-09-01", "2022-02-01")));
    assertThat(students(token)).containsExactly("Ofa");
    assertThat(roster(path, "?day=2022-01-31")).containsExactly("Ofa", "Ofb");
    assertThat(roster(path, "?day=2022-02-01")).containsExactly("Ofa");
  }

  /** Nobody has to think of the course when a student leaves the school. */
  @Test
  void aStudentOfAnotherSectionWhoLeavesTheSchoolIsInNoClassAnyMore() {
    long teacher = admin.teacher("O8", "Fay", "Eight");
    String token = admin.userToken("teacher", "teacherId", teacher);
    long courseSection = admin.courseSection(french, sectionA, term, teacher);
    long cara = admin.student("Cara", "Ofc");
    long enrollment = admin.enrol(cara, sectionC, "2020-09-01");
    admin.create(
        "course-sections/" + courseSection + "/enrollments",
        differs(cara, true, "2021-09-01", null));
    assertThat(students(token)).containsExactlyInAnyOrder("Ofa", "Ofc");

    leave(cara, enrollment, "2022-02-01");

    assertThat(students(token)).containsExactly("Ofa");
    Calls.expectProblem(404, get(token, "students/" + cara));
  }

  /** A row that nobody ended, as there are from earlier releases, keeps nobody in sight. */
  @Test
  void aGuestWithoutAPlaceIsOnNoRosterAndSeesNoCourseWhateverTheRowSays() {
    long teacher = admin.teacher("O9", "Gil", "Nine");
    long courseSection = admin.courseSection(french, sectionB, term, teacher);
    String path = "course-sections/" + courseSection;
    long gina = admin.student("Gina", "Ofg");
    String student = admin.userToken("student", "studentId", gina);
    long enrollment = admin.enrol(gina, sectionC, "2020-09-01");
    long guest = admin.create(path + "/enrollments", differs(gina, true, "2021-09-01", null));
    assertThat(roster(path, "")).containsExactly("Ofb", "Ofg");
    Calls.expect(200, get(student, path));

    leave(gina, enrollment, "2022-02-01");
    stack
        .database()
        .execute(
            "update `%s`.course_enrollments set exit_date = null where id = %d"
                .formatted(admin.school().databaseName(), guest));

    assertThat(roster(path, "")).containsExactly("Ofb");
    assertThat(roster(path, "?day=2022-01-31")).containsExactly("Ofb", "Ofg");
    assertThat(roster(path, "?day=2022-02-01")).containsExactly("Ofb");
    Calls.expectProblem(404, get(student, path));
    Calls.expectProblem(404, get(student, "teachers/" + teacher));
  }

  @Test
  void whatDiffersInASectionsCoursesEndsWithThePlaceInIt() {
    long teacher = admin.teacher("O10", "Tia", "Ten");
    String own = "course-sections/" + admin.courseSection(french, sectionC, term, teacher);
    String other = "course-sections/" + admin.courseSection(maths, sectionC, term, teacher);
    String elsewhere =
        "course-sections/" + admin.courseSection(maths, sectionA, term, teacher) + "/enrollments";
    long hugo = admin.student("Hugo", "Ofh");
    long enrollment = admin.enrol(hugo, sectionC, "2020-09-01");
    String left = own + "/enrollments/";
    left += admin.create(own + "/enrollments", differs(hugo, false, "2021-09-01", null));
    String planned = other + "/enrollments/";
    planned += admin.create(other + "/enrollments", differs(hugo, false, "2022-03-01", null));
    String guest =
        elsewhere + "/" + admin.create(elsewhere, differs(hugo, true, "2021-09-01", null));

    leave(hugo, enrollment, "2022-02-01");

    assertThat(exitDate(left)).isEqualTo("2022-02-01");
    assertThat(exitDate(planned)).isEqualTo("2022-03-01");
    assertThat(exitDate(guest)).isNull();
    admin.enrol(hugo, sectionC, "2022-06-01");
    assertThat(roster(own, "")).contains("Ofh");
    assertThat(roster(other, "?day=2022-06-01")).contains("Ofh");
    assertThat(audited(left)).contains("\"exitDate\":\"2022-02-01\"");
  }

  @Test
  void aGuestOfTheFormerSectionStaysWhenTheLastDayInItIsCorrected() {
    long teacher = admin.teacher("O12", "Tom", "Twelve");
    String path =
        "course-sections/" + admin.courseSection(french, sectionC, term, teacher) + "/enrollments";
    long jan = admin.student("Jan", "Ofj");
    long enrollment = admin.enrol(jan, sectionC, "2020-09-01");
    leave(jan, enrollment, "2022-02-01");
    String guest = path + "/" + admin.create(path, differs(jan, true, "2022-02-01", null));

    Calls.expect(
        200,
        admin.put(
            "students/" + jan + "/enrollments/" + enrollment,
            Map.of(
                "sectionId",
                sectionC,
                "entryDate",
                "2020-09-01",
                "entryReason",
                "Admitted",
                "exitDate",
                "2022-01-20",
                "exitReason",
                "Moved")));

    assertThat(exitDate(guest)).isNull();
  }

  @Test
  void whatAStudentAttendsEndsWhenTheyLeaveTheSchool() {
    long teacher = admin.teacher("O11", "Elle", "Eleven");
    String path =
        "course-sections/" + admin.courseSection(french, sectionA, term, teacher) + "/enrollments";
    long iris = admin.student("Iris", "Ofi");
    long enrollment = admin.enrol(iris, sectionC, "2020-09-01");
    String guest = path + "/" + admin.create(path, differs(iris, true, "2021-09-01", null));
    leave(iris, enrollment, "2022-02-01");
    assertThat(exitDate(guest)).isNull();

    Calls.expect(
        200,
        admin.put(
            "students/" + iris,
            Map.of("firstName", "Iris", "lastName", "Ofi", "status", "WITHDRAWN")));

    assertThat(exitDate(guest)).isNotNull();
  }

  @Test
  void aStudentWhoIsLeftOutDoesNotSeeTheCourse() {
    long teacher = admin.teacher("O3", "Theo", "Three");
    long courseSection =
        admin.courseSection(
            admin.course(admin.subject("Choir"), gradeLevel(), "Choir 9"), sectionA, term, teacher);
    String path = "course-sections/" + courseSection;
    String token = admin.userToken("student", "studentId", anna);
    assertThat(courses(token)).contains("Choir 9");
    Calls.expect(200, get(token, "teachers/" + teacher));

    admin.create(path + "/enrollments", differs(anna, false, "2021-09-01", null));

    assertThat(roster(path, "")).isEmpty();
    assertThat(courses(token)).doesNotContain("Choir 9");
    Calls.expectProblem(404, get(token, path));
    Calls.expectProblem(404, get(token, "teachers/" + teacher));
  }

  @Test
  void differencesHaveToBeSome() {
    long teacher = admin.teacher("O4", "Fred", "Four");
    String path =
        "course-sections/" + admin.courseSection(maths, sectionB, term, teacher) + "/enrollments";

    Calls.expectProblem(422, admin.post(path, differs(ben, true, "2021-09-01", null)));
    Calls.expectProblem(422, admin.post(path, differs(anna, false, "2021-09-01", null)));
    Calls.expectProblem(422, admin.post(path, differs(999_999_999L, true, "2021-09-01", null)));
    admin.create(path, differs(anna, true, "2021-09-01", "2022-09-01"));
    Calls.expectProblem(422, admin.post(path, differs(anna, true, "2022-08-31", null)));
    admin.create(path, differs(anna, true, "2022-09-01", null));
  }

  @Test
  void theTeacherWhoIsResponsibleForASectionHasItAmongTheirs() {
    long teacher = admin.teacher("O5", "Hanna", "Home");
    String token = admin.userToken("teacher", "teacherId", teacher);
    Map<String, Object> home =
        new HashMap<>(Map.of("employeeNumber", "O5", "firstName", "Hanna", "lastName", "Home"));
    home.put("homeSectionId", sectionB);
    home.put("employedFrom", "2020-01-01");
    home.put("qualifications", "M.A.\nB.Ed.");

    assertThat(
            Calls.expect(200, admin.put("teachers/" + teacher, home))
                .jsonPath()
                .getLong("homeSectionId"))
        .isEqualTo(sectionB);

    assertThat(students(token)).containsExactly("Ofb");
    String student = admin.userToken("student", "studentId", ben);
    assertThat(
            Calls.expect(200, get(student, "teachers/" + teacher))
                .jsonPath()
                .<Object>get("qualifications"))
        .isNull();
  }

  @Test
  void aTeacherTeachesWhileEmployed() {
    Map<String, Object> former =
        new HashMap<>(Map.of("employeeNumber", "O6", "firstName", "Fay", "lastName", "Former"));
    former.put("employedTo", "2020-05-31");
    long teacher = admin.create("teachers", former);

    Calls.expectProblem(
        422,
        admin.post(
            "course-sections",
            Map.of(
                "courseId", maths, "sectionId", sectionA, "termId", term, "teacherId", teacher)));
  }

  @Test
  void teachersAreFoundByTheirSubjects() {
    long chemistry = admin.subject("Chemistry");
    Map<String, Object> chemist =
        new HashMap<>(Map.of("employeeNumber", "O7", "firstName", "Cho", "lastName", "Chem"));
    chemist.put("subjectIds", List.of(chemistry));
    long teacher = admin.create("teachers", chemist);

    assertThat(
            Calls.expect(200, admin.get("teachers?subjectId=" + chemistry))
                .jsonPath()
                .getList("items.id", Long.class))
        .containsExactly(teacher);
    chemist.put("subjectIds", List.of(999_999_999L));
    Calls.expectProblem(422, admin.put("teachers/" + teacher, chemist));
  }

  private void leave(long student, long enrollment, String day) {
    Calls.expect(
        200,
        admin.post(
            "students/" + student + "/enrollments/" + enrollment + "/leave",
            Map.of("exitDate", day, "exitReason", "Moved")));
  }

  private String exitDate(String courseEnrollment) {
    return Calls.expect(200, admin.get(courseEnrollment)).path("exitDate");
  }

  private String audited(String courseEnrollment) {
    return stack
        .database()
        .value(
            "select after_state from `%s`.audit_log where entity = 'CourseEnrollment'"
                    .formatted(admin.school().databaseName())
                + " and action = 'UPDATED' and entity_id = ?",
            courseEnrollment.substring(courseEnrollment.lastIndexOf('/') + 1));
  }

  private long gradeLevel() {
    return Calls.expect(200, admin.get("grade-levels")).jsonPath().getLong("items[0].id");
  }

  private List<String> students(String token) {
    return Calls.expect(200, get(token, "students")).jsonPath().getList("items.lastName");
  }

  private List<String> courses(String token) {
    return Calls.expect(200, get(token, "courses?size=100")).jsonPath().getList("items.name");
  }

  private List<String> roster(String courseSection, String query) {
    return Calls.expect(200, admin.get(courseSection + "/students" + query))
        .jsonPath()
        .getList("items.lastName");
  }

  private Response get(String token, String path) {
    return stack.calls().school(admin.school().id(), token).urlEncodingEnabled(false).get(path);
  }

  private static Map<String, Object> differs(
      long student, boolean attends, String entry, String exit) {
    Map<String, Object> differs = new HashMap<>();
    differs.put("studentId", student);
    differs.put("attends", attends);
    differs.put("entryDate", entry);
    differs.put("exitDate", exit);
    return differs;
  }
}
