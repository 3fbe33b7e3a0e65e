package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/**
 * Attendance in a school that keeps a register a day: one year, grade level, course and term, open
 * from Monday to Friday but for 3 October 2024.
 */
record AttendanceOffice(SchoolAdministrator admin, long year, long grade, long maths, long term) {

  static AttendanceOffice of(TestStack stack) {
    SchoolAdministrator admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    long year = admin.academicYear("Always", "2020-06-01", "2099-05-31");
    long term = admin.term(year, "Always", "2020-09-01", "2099-05-01");
    long grade = admin.gradeLevel("Grade 9", 9);
    long maths = admin.course(admin.subject("Maths"), grade, "Maths 9");
    admin.holiday("Unity Day", "2024-10-03", "2024-10-03");
    return new AttendanceOffice(admin, year, grade, maths, term);
  }

  static Map<String, Object> mark(long student, String code) {
    return Map.of("studentId", student, "code", code);
  }

  static void refused(String detail, Response answer) {
    assertThat(Calls.expectProblem(422, answer).<String>path("detail")).isEqualTo(detail);
  }

  long section(String name) {
    return admin.section(year, grade, name);
  }

  /** Makes that section one of the teacher's own classes. */
  void teach(long section, long teacher) {
    admin.courseSection(maths, section, term, teacher);
  }

  long enrolled(long section, String firstName, String entryDate) {
    long student = admin.student(firstName, "Reported");
    admin.enrol(student, section, entryDate);
    return student;
  }

  Response hand(long section, String day, List<Map<String, Object>> marks) {
    return handAs(admin.token(), section, day, marks);
  }

  Response handAs(String token, long section, String day, List<Map<String, Object>> marks) {
    return admin
        .calls()
        .school(admin.school().id(), token)
        .body(Map.of("day", day, "sectionId", section, "marks", marks))
        .post("attendance/registers");
  }

  Response get(String token, String path) {
    return admin.calls().school(admin.school().id(), token).urlEncodingEnabled(false).get(path);
  }

  JsonPath history(long id) {
    return Calls.expect(200, admin.get("attendance/registers/" + id + "/history?size=100"))
        .jsonPath();
  }

  List<String> missing(String day) {
    return Calls.expect(200, admin.get("attendance/reports/missing?day=" + day))
        .jsonPath()
        .getList("sectionName");
  }
}
