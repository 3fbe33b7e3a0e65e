package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.walkthrough.ExpectedMarks.Subject;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is taught to whom, by whom and when. Each section has each subject every day; as a teacher
 * has the three sections of a grade, these have their subjects one after the other.
 */
final class Lessons {

  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  private static final int SUBJECTS = ExpectedMarks.SUBJECTS.size();

  private final Client office;
  private final Ids ids;

  Lessons(Client office, Ids ids) {
    this.office = office;
    this.ids = ids;
  }

  /** Lays it down. */
  void make() {
    for (int period = 0; period < SUBJECTS; period++) {
      LocalTime start = LocalTime.of(8, 0).plusMinutes(55L * period);
      ids.put(
          office
              .as("period", period == 0)
              .create(
                  "periods",
                  Body.of(
                      "name", Integer.toString(period + 1),
                      "startsAt", start.toString(),
                      "endsAt", start.plusMinutes(45).toString())),
          "period",
          period);
    }
    for (int grade = 1; grade <= SchoolYear.GRADES; grade++) {
      for (int subject = 0; subject < SUBJECTS; subject++) {
        course(grade, subject);
      }
    }
    Crew.each(IntStream.range(0, SchoolYear.SECTIONS).boxed().toList(), this::teach);
    clash();
  }

  private void course(int grade, int subject) {
    Subject its = ExpectedMarks.SUBJECTS.get(subject);
    ids.put(
        office
            .as("course", grade == 1 && subject == 0)
            .create(
                "courses",
                Body.of(
                    "subjectId", ids.get("subject", subject),
                    "gradeLevelId", ids.get("grade", grade),
                    "name", its.name() + " " + grade,
                    "credits", BigDecimal.valueOf(its.halfCredits() * 5L, 1))),
        "course",
        grade,
        subject);
  }

  private void teach(int section) {
    int grade = section / SchoolYear.SECTIONS_OF_GRADE + 1;
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      boolean shown = section == 0 && term == 0;
      for (int subject = 0; subject < SUBJECTS; subject++) {
        ids.put(
            office
                .as("course-section", shown && subject == 0)
                .create(
                    "course-sections",
                    Body.of(
                        "courseId", ids.get("course", grade, subject),
                        "sectionId", ids.get("section", 0, section),
                        "termId", ids.get("term", term),
                        "teacherId", ids.get("teacher", grade, subject))),
            "courseSection",
            term,
            section,
            subject);
      }
      place(section, term, shown);
    }
  }

  private void place(int section, int term, boolean shown) {
    String path =
        "sections/%d/timetable?termId=%d"
            .formatted(ids.get("section", 0, section), ids.get("term", term));
    JsonNode before = office.get(path);
    List<Object> lessons = new ArrayList<>();
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      for (int period = 0; period < SUBJECTS; period++) {
        lessons.add(lesson(section, term, day, period));
      }
    }
    office
        .as("timetable", shown)
        .put(path, before.path("version").asInt(), Body.of("lessons", lessons));
  }

  private Object lesson(int section, int term, int day, int period) {
    int subject = (day + period + section % SchoolYear.SECTIONS_OF_GRADE) % SUBJECTS;
    return Body.of(
        "courseSectionId", ids.get("courseSection", term, section, subject),
        "weekday", WEEKDAYS.get(day),
        "periodId", ids.get("period", period),
        "roomId", ids.get("room", section));
  }

  /** On Monday's first period the teacher of English has section B. */
  private void clash() {
    office
        .as("clash")
        .refused(
            409,
            "timetable",
            Body.of(
                "courseSectionId", ids.get("courseSection", 0, 0, 1),
                "weekday", "MONDAY",
                "periodId", ids.get("period", 0)));
  }
}
