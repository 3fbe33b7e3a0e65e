package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.walkthrough.SchoolYear.Span;
import java.util.List;
import java.util.Map;

/**
 * Before anybody comes: settings, calendar, grade levels, rooms, sections of two years, teachers.
 */
final class Structure {

  private static final int SEATS_OF_ROOM = 32;

  private final Client office;
  private final Ids ids;

  Structure(Client office, Ids ids) {
    this.office = office;
    this.ids = ids;
  }

  /** Lays it down. */
  void make() {
    settings();
    calendar();
    places();
    teachers();
  }

  private void settings() {
    JsonNode settings = office.as("settings-read").get("school");
    office
        .as("settings")
        .put(
            "school",
            settings.path("version").asInt(),
            Body.of(
                "admissionNumberPattern", "N-{number:4}",
                "schoolDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "attendanceMode", "DAILY",
                "gradingMode", "GPA",
                "ranksShown", true));
  }

  private void calendar() {
    Span now = new Span("2024/25", SchoolYear.FIRST_DAY, SchoolYear.LAST_DAY);
    Span then = new Span("2025/26", SchoolYear.NEXT_FIRST_DAY, SchoolYear.NEXT_LAST_DAY);
    ids.put(office.as("academic-year").create("academic-years", days(now)), "year", 0);
    ids.put(office.create("academic-years", days(then)), "year", 1);
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      Span period = SchoolYear.PERIODS.get(term);
      ids.put(
          office
              .as("term", term == 0)
              .create(
                  "terms",
                  Body.of(
                      "academicYearId", ids.get("year", 0),
                      "name", period.name(),
                      "startsOn", period.first().toString(),
                      "endsOn", period.last().toString())),
          "term",
          term);
    }
    for (int i = 0; i < SchoolYear.HOLIDAYS.size(); i++) {
      office.as("holiday", i == 1).create("holidays", days(SchoolYear.HOLIDAYS.get(i)));
    }
  }

  private static Object days(Span span) {
    return Body.of(
        "name", span.name(),
        "startsOn", span.first().toString(),
        "endsOn", span.last().toString());
  }

  private void places() {
    for (int grade = 1; grade <= SchoolYear.GRADES; grade++) {
      ids.put(
          office
              .as("grade-level", grade == 1)
              .create("grade-levels", Body.of("name", "Grade " + grade, "position", grade)),
          "grade",
          grade);
    }
    for (int section = 0; section < SchoolYear.SECTIONS; section++) {
      ids.put(
          office
              .as("room", section == 0)
              .create(
                  "rooms",
                  Body.of(
                      "name",
                      "Room " + (101 + section),
                      "building",
                      "Main building",
                      "capacity",
                      SEATS_OF_ROOM)),
          "room",
          section);
      for (int year = 0; year < 2; year++) {
        ids.put(section(section, year), "section", year, section);
      }
    }
  }

  private long section(int section, int year) {
    return office
        .as("section", section == 0 && year == 0)
        .create(
            "sections",
            Body.of(
                "academicYearId", ids.get("year", year),
                "gradeLevelId", ids.get("grade", section / SchoolYear.SECTIONS_OF_GRADE + 1),
                "name", SchoolYear.LETTERS.get(section % SchoolYear.SECTIONS_OF_GRADE),
                "roomId", ids.get("room", section)));
  }

  private void teachers() {
    for (int subject = 0; subject < ExpectedMarks.SUBJECTS.size(); subject++) {
      ExpectedMarks.Subject its = ExpectedMarks.SUBJECTS.get(subject);
      ids.put(
          office
              .as("subject", subject == 0)
              .create("subjects", Body.of("name", its.name(), "code", its.code())),
          "subject",
          subject);
    }
    for (Teacher teacher : Teacher.all()) {
      ids.put(teacher(teacher), "teacher", teacher.grade(), teacher.subject());
    }
  }

  private long teacher(Teacher teacher) {
    Map<String, Object> body =
        Body.of(
            "employeeNumber", teacher.employeeNumber(),
            "firstName", teacher.firstName(),
            "lastName", teacher.lastName(),
            "subjectIds", List.of(ids.get("subject", teacher.subject())));
    if (teacher.hasSection()) {
      body.put("homeSectionId", ids.get("section", 0, teacher.section()));
    }
    return office.as("teacher", teacher.equals(Teacher.of(0))).create("teachers", body);
  }
}
