package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the year end takes, as a school's administrator does it. */
record PromotionOffice(SchoolAdministrator admin) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Two years, one after the other: each from September to June. */
  record Years(long old, long next, int first) {

    /** The first day after the old year. */
    String exit() {
      return (first + 1) + "-07-01";
    }

    /** The first day of the next. */
    String entry() {
      return (first + 1) + "-09-01";
    }
  }

  Years years(int first) {
    return new Years(year(first), year(first + 1), first);
  }

  private long year(int first) {
    return admin.academicYear(first + "/" + (first + 1), first + "-09-01", (first + 1) + "-06-30");
  }

  /** A section at home in a room of so many seats. */
  long section(long year, long gradeLevel, String name, int seats) {
    long room = admin.create("rooms", Map.of("name", "R " + year + name, "capacity", seats));
    return admin.create(
        "sections",
        Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "name", name, "roomId", room));
  }

  /** Somebody who is in a section from the first day of its year on. */
  long student(String firstName, long section, Years years) {
    long student = admin.student(firstName, "Year" + years.first());
    admin.enrol(student, section, years.first() + "-09-01");
    return student;
  }

  /** Plans the promotion of a whole year. */
  long plan(Years years) {
    return admin.create(
        "promotions", Map.of("academicYearId", years.old(), "toAcademicYearId", years.next()));
  }

  /** Plans the promotion of a section. */
  long plan(Years years, long section) {
    return admin.create(
        "promotions",
        Map.of(
            "academicYearId",
            years.old(),
            "toAcademicYearId",
            years.next(),
            "sectionIds",
            List.of(section)));
  }

  JsonPath promotion(long promotion) {
    return Calls.expect(200, admin.get("promotions/" + promotion)).jsonPath();
  }

  JsonPath section(long promotion, long section) {
    return Calls.expect(200, admin.get(path(promotion, section))).jsonPath();
  }

  Response decide(long promotion, long student, Map<String, ?> decision) {
    return admin.put("promotions/" + promotion + "/students/" + student, decision);
  }

  Response apply(long promotion, long section) {
    return post(path(promotion, section), "/apply");
  }

  Response undo(long promotion, long section) {
    return post(path(promotion, section), "/undo");
  }

  Response applyAll(long promotion) {
    return post("promotions/" + promotion, "/apply");
  }

  Response undoAll(long promotion) {
    return post("promotions/" + promotion, "/undo");
  }

  /** Waits until the sections were gone through. */
  JsonPath ended(long promotion) {
    return Poll.until(
        PATIENCE,
        () -> promotion(promotion),
        answer -> !answer.getString("status").equals("STARTED"));
  }

  String status(long student) {
    return Calls.expect(200, admin.get("students/" + student)).jsonPath().getString("status");
  }

  /** Section, entry and exit with their reasons, in their order. */
  List<String> enrollments(long student) {
    return Calls.expect(200, admin.get("students/" + student + "/enrollments?sort=id"))
        .jsonPath()
        .getList(
            "items.collect { [it.sectionId, it.entryDate, it.entryReason, it.exitDate,"
                + " it.exitReason].join(' ') }");
  }

  private Response post(String resource, String action) {
    return post(resource, action, Calls.expect(200, admin.get(resource)).header("ETag"));
  }

  Response post(String resource, String action, String tag) {
    return admin
        .calls()
        .school(admin.school().id(), admin.token())
        .header("If-Match", tag)
        .post(resource + action);
  }

  static String path(long promotion, long section) {
    return "promotions/" + promotion + "/sections/" + section;
  }
}
