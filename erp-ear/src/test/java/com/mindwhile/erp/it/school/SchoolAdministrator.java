package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
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
}
