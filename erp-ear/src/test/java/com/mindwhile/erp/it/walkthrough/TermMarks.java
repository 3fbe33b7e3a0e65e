package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.walkthrough.ExpectedMarks.Entry;
import com.mindwhile.erp.it.walkthrough.ExpectedMarks.Planned;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What students reach: assessments, marks, results, report cards. */
final class TermMarks {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<Integer> SECTIONS =
      IntStream.range(0, SchoolYear.SECTIONS).boxed().toList();

  private final Staff staff;
  private final Client office;
  private final Ids ids;

  TermMarks(Staff staff, Ids ids) {
    this.staff = staff;
    office = staff.office();
    this.ids = ids;
  }

  /** Says how courses are graded. */
  void layDown() {
    long scale = office.get("grading-scales?sort=id").path("items").path(0).path("id").asLong();
    for (int grade = 1; grade <= SchoolYear.GRADES; grade++) {
      for (int subject = 0; subject < ExpectedMarks.SUBJECTS.size(); subject++) {
        layDown(grade, subject, scale);
      }
    }
  }

  private void layDown(int grade, int subject, long scale) {
    List<Object> categories = new ArrayList<>();
    ExpectedMarks.CATEGORIES.forEach(
        it -> categories.add(Body.of("name", it.name(), "weight", it.weight())));
    JsonNode grading =
        office
            .as("grading", grade == 1 && subject == 0)
            .post(
                "courses/" + ids.get("course", grade, subject) + "/grading",
                Body.of("gradingScaleId", scale, "categories", categories));
    for (int category = 0; category < ExpectedMarks.CATEGORIES.size(); category++) {
      ids.put(
          grading.path("categories").path(category).path("id").asLong(),
          "category",
          grade,
          subject,
          category);
    }
  }

  /** Teachers enter and submit the marks of a term; the office publishes them. */
  void enter(int term) {
    Crew.each(
        SECTIONS,
        section -> {
          for (int subject = 0; subject < ExpectedMarks.SUBJECTS.size(); subject++) {
            enter(term, section, subject);
          }
        });
  }

  private void enter(int term, int section, int subject) {
    boolean shown = term == 0 && section == 0 && subject == 0;
    Client teacher = staff.as(Teacher.of(section, subject));
    long courseSection = ids.get("courseSection", term, section, subject);
    int grade = section / SchoolYear.SECTIONS_OF_GRADE + 1;
    for (int number = 0; number < ExpectedMarks.ASSESSMENTS.size(); number++) {
      Planned planned = ExpectedMarks.ASSESSMENTS.get(number);
      LocalDate day = SchoolYear.days(term).get(planned.day());
      JsonNode assessment =
          teacher
              .as("assessment", shown && number == 0)
              .post(
                  "assessments",
                  Body.of(
                      "courseSectionId", courseSection,
                      "categoryId", ids.get("category", grade, subject, planned.category()),
                      "name", planned.name(),
                      "maxMarks", planned.maxMarks(),
                      "heldOn", day.toString()));
      List<Object> marks = new ArrayList<>();
      for (Pupil pupil : SchoolYear.roll(section, day)) {
        marks.add(mark(pupil, ExpectedMarks.entry(pupil, subject, term, number)));
      }
      teacher
          .as("marks", shown && number == 0)
          .put(
              "assessments/" + assessment.path("id").asLong() + "/marks",
              assessment.path("version").asInt(),
              Body.of("marks", marks));
    }
    String results = "course-sections/" + courseSection + "/results";
    teacher.as("submission-of-marks", shown).post(results + "/submit");
    office.as("publication", shown).post(results + "/publish");
  }

  private Object mark(Pupil pupil, Entry entry) {
    Map<String, Object> mark = Body.of("studentId", ids.of(pupil), "status", entry.status());
    if (entry.status().equals("SCORED")) {
      mark.put("marks", BigDecimal.valueOf(entry.halves() * 5L, 1));
    }
    return mark;
  }

  /** Teachers make the report cards of a term, each section's as a job; the office publishes. */
  void reportCards(int term) {
    Crew.each(SECTIONS, section -> reportCards(term, section));
  }

  private void reportCards(int term, int section) {
    boolean shown = term == 0 && section == 0;
    Client teacher = staff.as(Teacher.of(section));
    String cards = "sections/" + ids.get("section", 0, section) + "/report-cards";
    Map<String, Object> ofTerm = Body.of("termId", ids.get("term", term));
    long job = teacher.as("report-cards", shown).create(cards, ofTerm);
    JsonNode ended =
        Poll.until(
            PATIENCE,
            () -> teacher.get("jobs/" + job),
            it -> List.of("COMPLETED", "FAILED").contains(it.path("status").asText()));
    if (!ended.path("status").asText().equals("COMPLETED")) {
      throw new AssertionError(ended.toString());
    }
    if (shown) {
      teacher.as("job").get("jobs/" + job);
      byte[] file = teacher.file("jobs/" + job + "/file");
      if (!new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
        throw new AssertionError("The report cards are no PDF");
      }
    }
    JsonNode published =
        office.as("report-cards-published", shown).post(cards + "/publish", ofTerm);
    int students = SchoolYear.roll(section, SchoolYear.PERIODS.get(term).first()).size();
    if (published.path("published").asInt() != students) {
      throw new AssertionError(published + " instead of " + students);
    }
  }
}
