package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A school as its administrator works with it. */
record SchoolAdministrator(Calls calls, TestSchool school, String token) {

  static SchoolAdministrator of(Calls calls, TestSchool school) {
    return new SchoolAdministrator(
        calls, school, calls.signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD));
  }

  Response get(String path) {
    return calls.school(school.id(), token).urlEncodingEnabled(false).get(path);
  }

  Response post(String path, Object body) {
    return calls.school(school.id(), token).body(body).post(path);
  }

  /** Posts and returns the id of what was made. */
  long create(String path, Object body) {
    return Calls.created(post(path, body));
  }

  /** Writes anew what has not been changed since it was read. */
  Response put(String path, Object body) {
    return calls.school(school.id(), token).header("If-Match", tag(path)).body(body).put(path);
  }

  /** Changes some fields of what has not been changed since it was read. */
  Response patch(String path, Object body) {
    return calls.school(school.id(), token).header("If-Match", tag(path)).body(body).patch(path);
  }

  Response delete(String path) {
    return calls.school(school.id(), token).header("If-Match", tag(path)).delete(path);
  }

  private String tag(String path) {
    return Calls.expect(200, get(path)).header("ETag");
  }

  long academicYear(String name, String first, String last) {
    return create("academic-years", Map.of("name", name, "startsOn", first, "endsOn", last));
  }

  long term(long year, String name, String first, String last) {
    return create(
        "terms", Map.of("academicYearId", year, "name", name, "startsOn", first, "endsOn", last));
  }

  long holiday(String name, String first, String last) {
    return create("holidays", Map.of("name", name, "startsOn", first, "endsOn", last));
  }

  long gradeLevel(String name, int position) {
    return create("grade-levels", Map.of("name", name, "position", position));
  }

  long room(String name) {
    return create("rooms", Map.of("name", name));
  }

  long section(long year, long gradeLevel, String name) {
    return create(
        "sections", Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "name", name));
  }

  long teacher(String number, String firstName, String lastName) {
    return create(
        "teachers", Map.of("employeeNumber", number, "firstName", firstName, "lastName", lastName));
  }

  long student(String firstName, String lastName) {
    return create("students", Map.of("firstName", firstName, "lastName", lastName));
  }

  long enrol(long student, long section, String entryDate) {
    return create(
        "students/" + student + "/enrollments",
        Map.of("sectionId", section, "entryDate", entryDate, "entryReason", "Admitted"));
  }

  /** An enrolment as it is sent; the exit is null for none. */
  static Map<String, Object> place(long section, String entry, String exit) {
    Map<String, Object> place = new HashMap<>();
    place.put("sectionId", section);
    place.put("entryDate", entry);
    place.put("entryReason", "Admitted");
    place.put("exitDate", exit);
    place.put("exitReason", exit == null ? null : "Moved");
    return place;
  }

  long subject(String name) {
    return create("subjects", Map.of("name", name));
  }

  long course(long subject, long gradeLevel, String name) {
    return create(
        "courses", Map.of("subjectId", subject, "gradeLevelId", gradeLevel, "name", name));
  }

  long courseSection(long course, long section, long term, long teacher) {
    return create(
        "course-sections",
        Map.of("courseId", course, "sectionId", section, "termId", term, "teacherId", teacher));
  }

  long period(String name, String start, String end) {
    return create("periods", Map.of("name", name, "startsAt", start, "endsAt", end));
  }

  /** The access token of a user who is one of the school's people. */
  String userToken(String role, String link, long person) {
    String username = role + "-" + person + "@people.example";
    create(
        "users",
        Map.of(
            "username",
            username,
            "firstName",
            "Una",
            "lastName",
            "User",
            "roles",
            List.of(role),
            "password",
            TestSchool.PASSWORD,
            link,
            person));
    return calls.signIn(school.id(), username, TestSchool.PASSWORD);
  }
}
