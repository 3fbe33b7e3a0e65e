package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a demo school teaches: subjects, a course of each for every grade, who teaches it, and the
 * timetable. What an interrupted run made already is left as it is.
 */
final class SchoolLessons {

  private static final List<String> SUBJECTS =
      List.of("Mathematics", "English", "Science", "History", "Art");
  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  private static final int PERIODS = 5;
  private static final int PERIOD_MINUTES = 45;
  private static final int BREAK_MINUTES = 10;

  private final DemoSchool school;
  private final RestApi api;

  SchoolLessons(DemoSchool school, RestApi api) {
    this.school = school;
    this.api = api;
  }

  /**
   * Makes what is missing.
   *
   * @param sections one for each grade
   * @param teachers two for each grade
   */
  void make(List<Long> sections, List<Long> teachers) {
    List<Long> subjects = new ArrayList<>(ids("subjects?size=100&sort=id"));
    for (String name : SUBJECTS.subList(subjects.size(), SUBJECTS.size())) {
      subjects.add(
          post(
              "subjects",
              Map.of("name", name, "code", name.substring(0, 3).toUpperCase(Locale.ROOT))));
    }
    List<Long> periods = periods();
    List<Long> grades = ids("grade-levels?size=100&sort=position");
    for (long term : ids("terms?size=100&sort=startsOn")) {
      for (int grade = 0; grade < school.grades(); grade++) {
        List<Long> courses = courses(grades.get(grade), grade + 1, subjects);
        List<Long> taught = courseSections(sections.get(grade), term, courses, teachers, grade * 2);
        placeLessons(sections.get(grade), term, taught, periods);
      }
    }
  }

  private List<Long> periods() {
    List<Long> periods = new ArrayList<>(ids("periods?size=100&sort=startsAt"));
    for (int i = periods.size(); i < PERIODS; i++) {
      LocalTime start = LocalTime.of(8, 30).plusMinutes(i * (PERIOD_MINUTES + BREAK_MINUTES));
      periods.add(
          post(
              "periods",
              Map.of(
                  "name",
                  Integer.toString(i + 1),
                  "startsAt",
                  start.toString(),
                  "endsAt",
                  start.plusMinutes(PERIOD_MINUTES).toString())));
    }
    return periods;
  }

  private List<Long> courses(long gradeLevel, int grade, List<Long> subjects) {
    List<Long> courses =
        new ArrayList<>(ids("courses?size=100&sort=id&gradeLevelId=" + gradeLevel));
    for (int i = courses.size(); i < SUBJECTS.size(); i++) {
      courses.add(
          post(
              "courses",
              Map.of(
                  "subjectId",
                  subjects.get(i),
                  "gradeLevelId",
                  gradeLevel,
                  "name",
                  SUBJECTS.get(i) + " " + grade)));
    }
    return courses;
  }

  /** The first three courses have the one teacher of the grade, the others the other. */
  private List<Long> courseSections(
      long section, long term, List<Long> courses, List<Long> teachers, int first) {
    List<Long> taught =
        new ArrayList<>(
            ids("course-sections?size=100&sort=id&sectionId=" + section + "&termId=" + term));
    for (int i = taught.size(); i < courses.size(); i++) {
      taught.add(
          post(
              "course-sections",
              Map.of(
                  "courseId",
                  courses.get(i),
                  "sectionId",
                  section,
                  "termId",
                  term,
                  "teacherId",
                  teachers.get(i < 3 ? first : first + 1))));
    }
    return taught;
  }

  /** Each course once a day, every day in another period. */
  private void placeLessons(long section, long term, List<Long> taught, List<Long> periods) {
    String timetable = "sections/" + section + "/timetable?termId=" + term;
    JsonNode present = api.get(timetable);
    if (present.path("lessons").size() >= WEEKDAYS.size() * PERIODS) {
      return;
    }
    List<Map<String, ?>> lessons = new ArrayList<>();
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      for (int period = 0; period < PERIODS; period++) {
        lessons.add(
            Map.of(
                "courseSectionId",
                taught.get((day + period) % taught.size()),
                "weekday",
                WEEKDAYS.get(day),
                "periodId",
                periods.get(period)));
      }
    }
    api.put(timetable, present.path("version").asInt(), Map.of("lessons", lessons));
  }

  private long post(String collection, Map<String, ?> body) {
    return api.post(collection, body).path("id").asLong();
  }

  private List<Long> ids(String list) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode item : api.get(list).path("items")) {
      ids.add(item.path("id").asLong());
    }
    return ids;
  }
}
