package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A deleted student shows nobody a class: neither the parents nor the student's own account. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletedStudentIT {

  private static final String FIRST = "2020-09-01";
  private static final String MONDAY = "2020-11-02";

  private final TestStack stack;
  private final SchoolAdministrator admin;
  private long year;
  private long term;
  private long grade;
  private long course;
  private long period;

  /** A section, what is taught in it, by whom and when, and a register. */
  private record Taught(
      long section, long courseSection, long teacher, long lesson, long register) {

    private List<String> paths() {
      return List.of(
          "sections/" + section,
          "sections/" + section + "/timetable",
          "course-sections/" + courseSection,
          "teachers/" + teacher,
          "timetable/" + lesson,
          "attendance/registers/" + register);
    }
  }

  DeletedStudentIT(TestStack stack) {
    this.stack = stack;
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
  }

  @BeforeAll
  void makeSchool() {
    year = admin.academicYear("Always", FIRST, "2099-07-31");
    term = admin.term(year, "All", FIRST, "2099-07-31");
    grade = admin.gradeLevel("Grade 5", 5);
    course = admin.course(admin.subject("French"), grade, "French 5");
    period = admin.period("1", "08:00:00", "08:45:00");
  }

  @Test
  void aClassIsSeenByWhoIsInItOnlyUntilTheyAreDeleted() {
    long dora = admin.student("Dora", "Deleted");
    long sid = admin.student("Sid", "Sibling");
    Taught doras = classOf("A", dora);
    Taught sids = classOf("B", sid);
    Taught visited = classOf("C", admin.student("Otto", "Other"));
    admin.create(
        "course-sections/" + visited.courseSection() + "/enrollments",
        Map.of("studentId", dora, "attends", true, "entryDate", FIRST));
    String student = admin.userToken("student", "studentId", dora);
    String parent = admin.userToken("parent", "guardianId", parentOf(dora, sid));
    assertSeen(student, List.of(doras), List.of(doras, visited));
    assertSeen(parent, List.of(doras, sids), List.of(doras, sids, visited));

    Calls.expect(204, admin.delete("students/" + dora));

    assertSeen(student, List.of(), List.of());
    doras.paths().forEach(path -> Calls.expectProblem(404, get(student, path)));
    assertSeen(parent, List.of(sids), List.of(sids));
    doras.paths().forEach(path -> Calls.expectProblem(404, get(parent, path)));

    Calls.expect(200, admin.post("students/" + dora + "/restore", Map.of()));

    assertSeen(student, List.of(doras), List.of(doras, visited));
    doras.paths().forEach(path -> Calls.expect(200, get(parent, path)));
  }

  /**
   * What the lists show.
   *
   * @param own of whose sections
   * @param attended of whose courses
   */
  private void assertSeen(String token, List<Taught> own, List<Taught> attended) {
    assertThat(ids(token, "sections")).hasSameElementsAs(of(own, Taught::section));
    assertThat(ids(token, "attendance/registers")).hasSameElementsAs(of(own, Taught::register));
    assertThat(ids(token, "course-sections"))
        .hasSameElementsAs(of(attended, Taught::courseSection));
    assertThat(ids(token, "timetable")).hasSameElementsAs(of(attended, Taught::lesson));
    assertThat(ids(token, "teachers")).hasSameElementsAs(of(attended, Taught::teacher));
    assertThat(ids(token, "courses")).hasSize(attended.isEmpty() ? 0 : 1);
    assertThat(ids(token, "subjects")).hasSize(attended.isEmpty() ? 0 : 1);
  }

  private static List<Long> of(List<Taught> classes, Function<Taught, Long> what) {
    return classes.stream().map(what).toList();
  }

  private Taught classOf(String name, long student) {
    long section = admin.section(year, grade, name);
    long teacher = admin.teacher("T-" + name, "Tess", "Teacher" + name);
    long courseSection = admin.courseSection(course, section, term, teacher);
    admin.enrol(student, section, FIRST);
    return new Taught(
        section,
        courseSection,
        teacher,
        admin.create(
            "timetable",
            Map.of("courseSectionId", courseSection, "weekday", "MONDAY", "periodId", period)),
        admin.create(
            "attendance/registers",
            Map.of(
                "day",
                MONDAY,
                "sectionId",
                section,
                "marks",
                List.of(Map.of("studentId", student, "code", "P")))));
  }

  private long parentOf(long... children) {
    long parent = admin.create("guardians", Map.of("firstName", "Pat", "lastName", "Parent"));
    for (long child : children) {
      admin.create(
          "students/" + child + "/guardians",
          Map.of(
              "guardianId",
              parent,
              "relation",
              "LEGAL_GUARDIAN",
              "contactPriority",
              1,
              "maySeeData",
              true,
              "mayCollect",
              false));
    }
    return parent;
  }

  private List<Long> ids(String token, String list) {
    return Calls.expect(200, get(token, list)).jsonPath().getList("items.id", Long.class);
  }

  private Response get(String token, String path) {
    return stack.calls().school(admin.school().id(), token).urlEncodingEnabled(false).get(path);
  }
}
