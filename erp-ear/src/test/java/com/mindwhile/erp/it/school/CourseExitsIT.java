package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a student is left out of ends with the place in the section, and with nothing else. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseExitsIT {

  private static final String FIRST = "2020-09-01";
  private static final String LATER = "2021-02-01";

  private final SchoolAdministrator admin;
  private long section;
  private long other;
  private String course;

  CourseExitsIT(TestStack stack) {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
  }

  @BeforeAll
  void makeSchool() {
    long year = admin.academicYear("Always", FIRST, "2099-07-31");
    long term = admin.term(year, "All", FIRST, "2099-07-31");
    long grade = admin.gradeLevel("Grade 5", 5);
    section = admin.section(year, grade, "A");
    other = admin.section(year, grade, "B");
    long french = admin.course(admin.subject("French"), grade, "French 5");
    course =
        "course-sections/"
            + admin.courseSection(french, section, term, admin.teacher("T-1", "Fay", "French"));
  }

  /** A student in the section who is left out of French, as the path of that. */
  private String leftOut(long student) {
    String list = course + "/enrollments";
    return list
        + "/"
        + admin.create(
            list, Map.of("studentId", student, "attends", false, "entryDate", "2020-10-01"));
  }

  private String exitDate(String path) {
    return Calls.expect(200, admin.get(path)).path("exitDate");
  }

  @Test
  void anEnrolmentWithoutADayEndsNothingWhenItGoes() {
    long student = admin.student("Ned", "Never");
    admin.enrol(student, section, FIRST);
    String leftOut = leftOut(student);
    String enrollments = "students/" + student + "/enrollments";
    String moved =
        enrollments
            + "/"
            + admin.create(enrollments, SchoolAdministrator.place(section, LATER, LATER));
    String deleted =
        enrollments
            + "/"
            + admin.create(enrollments, SchoolAdministrator.place(section, LATER, LATER));

    Calls.expect(200, admin.put(moved, SchoolAdministrator.place(other, LATER, LATER)));
    Calls.expect(204, admin.delete(deleted));

    assertThat(exitDate(leftOut)).isNull();
  }

  /** Which of what ended that day ended with the place, and when it would have, nobody knows. */
  @Test
  void whatEndedWithAPlaceStaysEndedWhenThePlaceIsCorrectedBack() {
    long student = admin.student("Bea", "Back");
    String place = "students/" + student + "/enrollments/" + admin.enrol(student, section, FIRST);
    String leftOut = leftOut(student);
    Calls.expect(
        200, admin.post(place + "/leave", Map.of("exitDate", LATER, "exitReason", "Moved")));
    assertThat(exitDate(leftOut)).isEqualTo(LATER);

    Calls.expect(200, admin.put(place, SchoolAdministrator.place(section, FIRST, null)));

    assertThat(exitDate(leftOut)).isEqualTo(LATER);
    Map<String, Object> again = new HashMap<>();
    again.put("studentId", student);
    again.put("attends", false);
    again.put("entryDate", "2020-10-01");
    again.put("exitDate", null);
    Calls.expect(200, admin.put(leftOut, again));
    assertThat(exitDate(leftOut)).isNull();
  }
}
