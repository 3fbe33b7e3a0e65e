package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Requests about attendance that must be refused. */
final class HostileAttendanceRequests {

  private static final String JSON = "Content-Type: application/json";
  private static final String MONDAY = "2020-11-02";

  private final List<Hostile> all = new ArrayList<>();
  private final long section;
  private final long student;
  private final long otherStudent;
  private final long register;

  private HostileAttendanceRequests(TestPeople people) {
    section = people.id("ownSection");
    student = people.id("ownStudent");
    otherStudent = people.id("otherStudent");
    register = people.id("ownRegister");
  }

  /** To be sent by the administrator of the school of these people. */
  static List<Hostile> all(TestPeople people) {
    HostileAttendanceRequests requests = new HostileAttendanceRequests(people);
    requests.registers();
    requests.days();
    requests.corrections();
    requests.codesExcusesAndLocks();
    requests.reports();
    return requests.all;
  }

  private void registers() {
    for (String code : List.of("null", "\"\"", "\"p\"", "\"P;--\"", "0", "\"12345678901\"")) {
      hand("mark of code " + code, 400, MONDAY, mark(student, code, ""));
    }
    for (String minutes : List.of("0", "-5", "601", "\"5\"", "1.5")) {
      hand(
          "mark " + minutes + " minutes late",
          400,
          MONDAY,
          mark(student, "\"L\"", ",\"minutesLate\":" + minutes));
    }
    hand("mark of nobody", 400, MONDAY, "{\"code\":\"P\"}");
    hand("mark of null", 400, MONDAY, "null");
    hand("no marks", 400, MONDAY, "");
    hand(
        "501 marks",
        400,
        MONDAY,
        String.join(",", Collections.nCopies(501, mark(student, "\"P\"", ""))));
    hand(
        "mark with a note of two lines",
        400,
        MONDAY,
        mark(student, "\"P\"", ",\"note\":\"a\\nb\""));
    hand("mark that says who set it", 400, MONDAY, mark(student, "\"P\"", ",\"actor\":\"me\""));
    hand("mark of an unknown code", 422, MONDAY, mark(student, "\"Z\"", ""));
    hand("mark of a stranger", 422, MONDAY, mark(999_999_999, "\"P\"", ""));
    hand("mark of another section's student", 422, MONDAY, mark(otherStudent, "\"P\"", ""));
    hand(
        "one student twice",
        422,
        MONDAY,
        mark(student, "\"P\"", "") + "," + mark(student, "\"A\"", ""));
    hand("who is present and late", 422, MONDAY, mark(student, "\"P\"", ",\"minutesLate\":5"));
    String marks = "\"marks\":[" + mark(student, "\"P\"", "") + "]";
    post(
        "register of nothing",
        422,
        "attendance/registers",
        "{\"day\":\"2020-11-03\"," + marks + "}");
    post(
        "register of no section",
        404,
        "attendance/registers",
        "{\"day\":\"2020-11-03\",\"sectionId\":999999999," + marks + "}");
    post(
        "register of a lesson where days are kept",
        422,
        "attendance/registers",
        "{\"day\":\"2020-11-02\",\"courseSectionId\":1,\"periodId\":1," + marks + "}");
    post("register without marks", 400, "attendance/registers", "{\"day\":\"2020-11-03\"}");
  }

  private void days() {
    String marks = mark(student, "\"P\"", "");
    hand("register of the future", 422, "2098-03-03", marks);
    hand("register of a holiday on a Saturday", 422, "2020-10-03", marks);
    hand("register of a Sunday", 422, "2020-11-08", marks);
    hand("register of a locked day", 422, "2020-12-01", marks);
    hand("register before there was a term", 422, "2020-08-31", marks);
    hand("register of no day", 400, "2020-11-31", marks);
    hand("register of the year 99999", 400, "99999-01-01", marks);
  }

  private void corrections() {
    String path = "/api/v1/attendance/registers/" + register;
    String body = "{\"marks\":[" + mark(student, "\"P\"", "") + "]}";
    all.add(
        new Hostile(
            "correction without If-Match", 428, Request.of("PUT", path).header(JSON).body(body)));
    all.add(
        new Hostile(
            "correction of what was corrected",
            412,
            Request.of("PUT", path).header("If-Match: \"999\"").header(JSON).body(body)));
    all.add(
        new Hostile(
            "correction of no register",
            404,
            Request.of("PUT", "/api/v1/attendance/registers/999999999")
                .header("If-Match: \"0\"")
                .header(JSON)
                .body(body)));
    all.add(
        new Hostile(
            "removal of a register", 405, Request.of("DELETE", path).header("If-Match: \"1\"")));
  }

  private void codesExcusesAndLocks() {
    for (String kind : List.of("\"present\"", "\"SICK\"", "null", "0")) {
      post(
          "code that counts as " + kind,
          400,
          "attendance/codes",
          "{\"code\":\"Z\",\"name\":\"Z\",\"kind\":" + kind + "}");
    }
    post(
        "code twice",
        409,
        "attendance/codes",
        "{\"code\":\"P\",\"name\":\"Here\",\"kind\":\"PRESENT\"}");
    post(
        "built-in code",
        400,
        "attendance/codes",
        "{\"code\":\"Z\",\"name\":\"Z\",\"kind\":\"LATE\",\"builtIn\":true}");
    all.add(
        new Hostile(
            "removal of a built-in code",
            422,
            Request.of("DELETE", "/api/v1/attendance/codes/1").header("If-Match: \"0\"")));
    post("excuse that is none", 422, "attendance/excuses", excuse(student, "2021-01-04", "P"));
    post("excuse of a stranger", 422, "attendance/excuses", excuse(999_999_999, "2021-01-04", "E"));
    post("excuse for what is excused", 409, "attendance/excuses", excuse(student, MONDAY, "E"));
    post("excuse backwards", 422, "attendance/excuses", excuse(student, "2021-01-06", "E"));
    post(
        "lock backwards",
        422,
        "attendance/locks",
        "{\"startsOn\":\"2021-01-02\",\"endsOn\":\"2021-01-01\"}");
    post("lock of no days", 400, "attendance/locks", "{}");
  }

  private void reports() {
    String students = "attendance/reports/sections/" + section + "/students";
    for (String report :
        List.of(
            "attendance/reports/days",
            "attendance/reports/months",
            "attendance/reports/sections",
            students)) {
      get(report + " of no days", 400, report);
      get(report + " backwards", 400, report + "?from=2021-01-02&to=2021-01-01");
      get(report + " of years", 400, report + "?from=2021-01-01&to=2022-06-01");
      get(report + " of an odd day", 400, report + "?from=2021-02-30&to=2021-03-01");
    }
    get(
        "report of an odd section",
        400,
        "attendance/reports/days?from=2021-01-01&to=2021-01-02&sectionId=x");
    get(
        "report of no section's students",
        404,
        "attendance/reports/sections/999999999/students?from=2021-01-01&to=2021-01-02");
    get("who is missing on no day", 400, "attendance/reports/missing?day=2021-02-30");
    get("registers sorted by marks", 400, "attendance/registers?sort=marks");
    get("who is missing in 99999", 400, "attendance/reports/missing?day=%2B99999-01-01");
    get("registers of an odd day", 400, "attendance/registers?from=x");
    get("registers until 99999", 400, "attendance/registers?to=%2B99999-01-01");
    get("attendance in 99999", 400, "students/" + student + "/attendance?to=%2B99999-01-01");
    get("attendance of a stranger", 404, "students/999999999/attendance");
    get("attendance from nowhere", 400, "students/" + student + "/attendance?from=2021-02-30");
  }

  private static String mark(long student, String code, String more) {
    return "{\"studentId\":" + student + ",\"code\":" + code + more + "}";
  }

  /** Until 5 January 2021, or that day if it is before. */
  private static String excuse(long student, String first, String code) {
    String last = first.equals(MONDAY) ? MONDAY : "2021-01-05";
    return "{\"studentId\":%d,\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"code\":\"%s\"}"
        .formatted(student, first, last, code);
  }

  private void hand(String name, int status, String day, String marks) {
    post(
        name,
        status,
        "attendance/registers",
        "{\"day\":\"" + day + "\",\"sectionId\":" + section + ",\"marks\":[" + marks + "]}");
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(name, status, Request.of("POST", "/api/v1/" + path).header(JSON).body(body)));
  }

  private void get(String name, int status, String path) {
    all.add(new Hostile(name, status, Request.of("GET", "/api/v1/" + path)));
  }
}
