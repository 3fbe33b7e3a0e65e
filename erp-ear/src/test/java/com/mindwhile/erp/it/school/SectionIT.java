package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Grade levels, rooms and sections. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long thisYear;
  private long nextYear;
  private long nine;
  private long ten;

  SectionIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    thisYear = admin.academicYear("2026/27", "2026-06-01", "2027-05-31");
    nextYear = admin.academicYear("2027/28", "2027-06-01", "2028-05-31");
    ten = admin.gradeLevel("Grade 10", 10);
    nine = admin.gradeLevel("Grade 9", 9);
  }

  @Test
  void gradeLevelsStandInTheirOrder() {
    assertThat(Calls.expect(200, admin.get("grade-levels")).jsonPath().getList("items.name"))
        .containsSubsequence("Grade 9", "Grade 10");
    Calls.expectProblem(409, admin.post("grade-levels", Map.of("name", "grade 9", "position", 3)));
    Calls.expectProblem(400, admin.post("grade-levels", Map.of("name", "Grade 11")));
  }

  @Test
  void aSectionBelongsToAYearAndAGradeLevel() {
    long room = admin.room("R 1");
    Map<String, Object> a = new HashMap<>(section(thisYear, nine, "A"));
    a.put("roomId", room);
    long section = admin.create("sections", a);

    JsonPath read = Calls.expect(200, admin.get("sections/" + section)).jsonPath();
    assertThat(read.getLong("academicYearId")).isEqualTo(thisYear);
    assertThat(read.getLong("gradeLevelId")).isEqualTo(nine);
    assertThat(read.getString("gradeLevel")).isEqualTo("Grade 9");
    assertThat(read.getLong("roomId")).isEqualTo(room);
    Calls.expectProblem(409, admin.post("sections", section(thisYear, nine, "a")));
    admin.section(nextYear, nine, "A");
    admin.section(thisYear, ten, "A");
    Calls.expectProblem(422, admin.put("sections/" + section, section(nextYear, nine, "B")));
    Calls.expectProblem(409, admin.delete("rooms/" + room));
    Calls.expectProblem(409, admin.delete("grade-levels/" + nine));
    Calls.expectProblem(409, admin.delete("academic-years/" + nextYear));
    assertThat(names("sections?academicYearId=" + thisYear + "&gradeLevelId=" + nine))
        .containsExactly("Grade 9 A");
    assertThat(names("sections?gradeLevel=Grade%2010")).containsExactly("Grade 10 A");
    assertThat(names("sections?sort=academicYear&name=A"))
        .containsExactly("Grade 9 A", "Grade 10 A", "Grade 9 A");
  }

  /** Its courses, seats and fees are those of the grade level. */
  @Test
  void aSectionStaysInItsGradeLevelOnceSomebodyIsInItOrTaught() {
    long year = admin.academicYear("2029/30", "2029-06-01", "2030-05-31");
    long five = admin.gradeLevel("Grade 5", 5);
    long six = admin.gradeLevel("Grade 6", 6);
    long unused = admin.section(year, five, "U");
    long enrolled = admin.section(year, five, "E");
    admin.enrol(admin.student("Ed", "Placed"), enrolled, "2029-06-01");
    long taught = admin.section(year, five, "T");
    long course = admin.course(admin.subject("Latin"), five, "Latin 5");
    long term = admin.term(year, "All year", "2029-06-01", "2030-05-31");
    admin.courseSection(course, taught, term, admin.teacher("S1", "Lea", "Latin"));

    Calls.expect(200, admin.put("sections/" + unused, section(year, six, "U")));
    Calls.expectProblem(409, admin.put("sections/" + enrolled, section(year, six, "E")));
    Calls.expectProblem(409, admin.put("sections/" + taught, section(year, six, "T")));
    Calls.expect(200, admin.put("sections/" + taught, section(year, five, "T 1")));
  }

  @Test
  void studentsAreFoundByTheNameOfTheirGradeLevel() {
    long year = admin.academicYear("2020", "2020-01-01", "2020-12-31");
    long section = admin.section(year, admin.gradeLevel("Grade 12", 12), "F");
    long student = admin.create("students", Map.of("firstName", "Gia", "lastName", "Ten"));
    admin.create(
        "students/" + student + "/enrollments",
        Map.of("sectionId", section, "entryDate", "2020-01-01", "entryReason", "Admitted"));

    JsonPath found = Calls.expect(200, admin.get("students?gradeLevel=Grade%2012")).jsonPath();

    assertThat(found.getList("items.lastName")).containsExactly("Ten");
    assertThat(found.getString("items[0].section.gradeLevel")).isEqualTo("Grade 12");
    assertThat(
            Calls.expect(200, admin.get("students/" + student))
                .jsonPath()
                .getString("section.gradeLevel"))
        .isEqualTo("Grade 12");
    assertThat(
            Calls.expect(200, admin.get("students/" + student + "/enrollments"))
                .jsonPath()
                .getString("items[0].gradeLevel"))
        .isEqualTo("Grade 12");
    assertThat(Calls.expect(200, admin.get("students/export?gradeLevel=Grade%2012")).asString())
        .contains("Grade 12,F");
    assertThat(
            Calls.expect(200, admin.get("students?gradeLevel=Grade%209"))
                .jsonPath()
                .getInt("total"))
        .isZero();
  }

  private List<String> names(String list) {
    return Calls.expect(200, admin.get(list))
        .jsonPath()
        .getList("items.collect { it.gradeLevel + ' ' + it.name }");
  }

  private static Map<String, Object> section(long year, long gradeLevel, String name) {
    return Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "name", name);
  }
}
