package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Requests about the calendar, courses, the timetable and admissions that must be refused. */
final class HostileSchoolRequests {

  private static final String JSON = "Content-Type: application/json";

  private final List<Hostile> all = new ArrayList<>();
  private final TestPeople people;

  private HostileSchoolRequests(TestPeople people) {
    this.people = people;
  }

  /** To be sent by the administrator of the school of these people. */
  static List<Hostile> all(TestPeople people) {
    HostileSchoolRequests requests = new HostileSchoolRequests(people);
    requests.settings();
    requests.calendar();
    requests.courses();
    requests.timetable();
    requests.admissions();
    return requests.all;
  }

  private void settings() {
    for (String days : List.of("[]", "null", "[\"FUNDAY\"]", "[null]", "[0]", "\"MONDAY\"")) {
      put(
          "school open on " + days,
          400,
          "school",
          "{\"admissionNumberPattern\":\"{number:4}\",\"schoolDays\":"
              + days
              + ",\"attendanceMode\":\"DAILY\",\"gradingMode\":\"GPA\",\"ranksShown\":true}");
    }
    for (String position : List.of("-1", "1001", "\"5\"", "1.5", "null", "1e9")) {
      post(
          "grade level at " + position,
          400,
          "grade-levels",
          "{\"name\":\"Z\",\"position\":" + position + "}");
    }
    post("grade level twice", 409, "grade-levels", "{\"name\":\"grade 5\",\"position\":6}");
    post("room for nobody", 400, "rooms", "{\"name\":\"Z\",\"capacity\":0}");
    post("room twice", 409, "rooms", "{\"name\":\" R 1 \"}");
    post(
        "section in no room",
        422,
        "sections",
        "{\"academicYearId\":%d,\"gradeLevelId\":%d,\"name\":\"Z\",\"roomId\":999999999}"
            .formatted(people.id("year"), people.id("gradeLevel")));
  }

  private void calendar() {
    for (String day :
        List.of("\"2020-02-30\"", "\"1/2/2020\"", "\"\"", "null", "0", "\"99999-01-01\"", "[]")) {
      post(
          "year from " + day,
          400,
          "academic-years",
          "{\"name\":\"Z\",\"startsOn\":" + day + ",\"endsOn\":\"2199-12-31\"}");
      post(
          "holiday until " + day,
          400,
          "holidays",
          "{\"name\":\"Z\",\"startsOn\":\"2021-01-01\",\"endsOn\":" + day + "}");
    }
    post("year without a name", 400, "academic-years", days("\" \"", "2150-01-01", "2150-12-31"));
    post("year backwards", 422, "academic-years", days("\"Z\"", "2150-01-02", "2150-01-01"));
    post("year over another", 409, "academic-years", days("\"Z\"", "2099-07-31", "2100-07-31"));
    post("holiday backwards", 422, "holidays", days("\"Z\"", "2021-01-02", "2021-01-01"));
    post("term of no year", 422, "terms", term(999_999_999, "2021-01-01", "2021-01-02"));
    post("term outside", 422, "terms", term(people.id("year"), "2099-07-01", "2099-08-01"));
    post("term over another", 409, "terms", term(people.id("year"), "2099-07-31", "2099-07-31"));
    get("calendar without days", 400, "calendar");
    get("calendar backwards", 400, "calendar?from=2021-01-02&to=2021-01-01");
    get("calendar of years", 400, "calendar?from=2021-01-01&to=2022-06-01");
    get("calendar of no day", 400, "calendar?from=2021-02-30&to=2021-03-01");
    get("terms of an odd year", 400, "terms?academicYearId=one");
    get("holidays until 99999", 400, "holidays?to=%2B99999-01-01");
  }

  private void courses() {
    post("subject with an odd code", 400, "subjects", "{\"name\":\"Z\",\"code\":\"a b\"}");
    post("subject twice", 409, "subjects", "{\"name\":\"maths\"}");
    for (String credits : List.of("-1", "100.01", "1.234", "\"1\"", "NaN", "1e999999999")) {
      post(
          "course of " + credits + " credits",
          400,
          "courses",
          "{\"subjectId\":%d,\"name\":\"Z\",\"credits\":%s}"
              .formatted(people.id("subject"), credits));
    }
    post("course of no subject", 422, "courses", "{\"subjectId\":999999999,\"name\":\"Z\"}");
    post(
        "course section of no teacher",
        422,
        "course-sections",
        "{\"courseId\":%d,\"sectionId\":%d,\"termId\":%d,\"teacherId\":999999999}"
            .formatted(people.id("course"), people.id("ownSection"), people.id("term")));
    post(
        "course section twice",
        409,
        "course-sections",
        "{\"courseId\":%d,\"sectionId\":%d,\"termId\":%d,\"teacherId\":%d}"
            .formatted(
                people.id("course"),
                people.id("ownSection"),
                people.id("term"),
                people.id("ownTeacher")));
    String enrollments = "course-sections/" + people.id("ownCourseSection") + "/enrollments";
    post(
        "enrolment in what the section is taught anyway",
        422,
        enrollments,
        differs(people.id("ownStudent"), "2021-01-01", "null"));
    post(
        "enrolment in a course that ends before it begins",
        422,
        enrollments,
        differs(people.id("otherStudent"), "2021-01-01", "\"2020-12-31\""));
    post(
        "enrolment of nobody in a course",
        422,
        enrollments,
        differs(999_999_999, "2021-01-01", "null"));
    get(
        "roster in 99999",
        400,
        "course-sections/" + people.id("ownCourseSection") + "/students?day=%2B99999-01-01");
  }

  private void timetable() {
    for (String time :
        List.of("\"25:00\"", "\"8 o'clock\"", "\"\"", "null", "8", "[8,0]", "\"08:00:00.5\"")) {
      post(
          "period from " + time,
          400,
          "periods",
          "{\"name\":\"Z\",\"startsAt\":" + time + ",\"endsAt\":\"23:59:00\"}");
    }
    post("period backwards", 422, "periods", period("10:00:00", "09:00:00"));
    post("period of no time", 422, "periods", period("10:00:00", "10:00:00"));
    post("period over another", 409, "periods", period("08:44:00", "08:50:00"));
    for (String weekday : List.of("\"Monday\"", "\"\"", "0", "null", "[\"MONDAY\"]")) {
      post("lesson on " + weekday, 400, "timetable", lesson(weekday, people.id("period"), "null"));
    }
    post("lesson in no period", 422, "timetable", lesson("\"TUESDAY\"", 999_999_999, "null"));
    post(
        "lesson in no room",
        422,
        "timetable",
        lesson("\"TUESDAY\"", people.id("period"), "999999999"));
    post(
        "lesson beside another",
        409,
        "timetable",
        lesson("\"MONDAY\"", people.id("period"), "null"));
    String timetable = "sections/" + people.id("ownSection") + "/timetable";
    put("timetable without a term", 400, timetable, "{\"lessons\":[]}");
    put(
        "timetable that was changed since",
        412,
        timetable + "?termId=" + people.id("term"),
        "{\"lessons\":[]}");
    put(
        "timetable of 201 lessons",
        400,
        timetable + "?termId=" + people.id("term"),
        "{\"lessons\":["
            + String.join(",", Collections.nCopies(201, lesson("\"MONDAY\"", 1, "null")))
            + "]}");
    get("lessons on an odd day", 400, "timetable?weekday=monday");
  }

  private void admissions() {
    String place =
        "{\"academicYearId\":%d,\"gradeLevelId\":%d"
            .formatted(people.id("year"), people.id("gradeLevel"));
    post("application of nobody", 400, "admissions", place + "}");
    post(
        "application without a name",
        400,
        "admissions",
        place + ",\"applicant\":{\"firstName\":\"\",\"lastName\":\"Z\"}}");
    post(
        "application of the unborn",
        400,
        "admissions",
        place
            + ",\"applicant\":{\"firstName\":\"A\",\"lastName\":\"Z\","
            + "\"birthDate\":\"2190-01-01\"}}");
    post(
        "application that accepts itself",
        400,
        "admissions",
        place
            + ",\"applicant\":{\"firstName\":\"A\",\"lastName\":\"Z\"},"
            + "\"status\":\"ACCEPTED\"}");
    post(
        "application for no grade level",
        422,
        "admissions",
        "{\"academicYearId\":%d,\"gradeLevelId\":999999999,".formatted(people.id("year"))
            + "\"applicant\":{\"firstName\":\"A\",\"lastName\":\"Z\"}}");
    post(
        "application with a boss",
        400,
        "admissions",
        place
            + ",\"applicant\":{\"firstName\":\"A\",\"lastName\":\"Z\"},\"guardians\":"
            + "[{\"firstName\":\"B\",\"lastName\":\"Z\",\"relation\":\"BOSS\","
            + "\"contactPriority\":1,\"maySeeData\":true,\"mayCollect\":true}]}");
    String draft = "admissions/" + people.id("admission");
    post(
        "acceptance without an offer",
        409,
        draft + "/accept",
        "{\"sectionId\":" + people.id("ownSection") + "}");
    post("offer before it was handed in", 409, draft + "/offer", "{}");
    post("offer until yesterday", 400, draft + "/offer", "{\"expiresOn\":\"2020-01-01\"}");
    post(
        "offer with a long note", 400, draft + "/offer", "{\"note\":\"" + "x".repeat(2001) + "\"}");
    for (String seats : List.of("-1", "100001", "\"1\"", "1.5", "null")) {
      post(seats + " seats", 400, "admission-seats", place + ",\"seats\":" + seats + "}");
    }
    post("seats twice", 409, "admission-seats", place + ",\"seats\":1}");
    get("applications of an odd status", 400, "admissions?status=accepted");
  }

  private static String days(String name, String first, String last) {
    return "{\"name\":%s,\"startsOn\":\"%s\",\"endsOn\":\"%s\"}".formatted(name, first, last);
  }

  private static String term(long year, String first, String last) {
    return "{\"academicYearId\":%d,\"name\":\"Z\",\"startsOn\":\"%s\",\"endsOn\":\"%s\"}"
        .formatted(year, first, last);
  }

  private static String differs(long student, String entry, String exit) {
    return "{\"studentId\":%d,\"attends\":true,\"entryDate\":\"%s\",\"exitDate\":%s}"
        .formatted(student, entry, exit);
  }

  private static String period(String start, String end) {
    return "{\"name\":\"Z\",\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(start, end);
  }

  private String lesson(String weekday, long period, String room) {
    return "{\"courseSectionId\":%d,\"weekday\":%s,\"periodId\":%d,\"roomId\":%s}"
        .formatted(people.id("ownCourseSection"), weekday, period, room);
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(name, status, Request.of("POST", "/api/v1/" + path).header(JSON).body(body)));
  }

  /** As if the row had been changed very often. */
  private void put(String name, int status, String path, String body) {
    all.add(
        new Hostile(
            name,
            status,
            Request.of("PUT", "/api/v1/" + path)
                .header("If-Match: \"999999\"")
                .header(JSON)
                .body(body)));
  }

  private void get(String name, int status, String path) {
    all.add(new Hostile(name, status, Request.of("GET", "/api/v1/" + path)));
  }
}
