package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import com.mindwhile.erp.launcher.rest.RestApiException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What the students of a demo school have reached, through its REST API: the first term is
 * published with its report cards, in the second marks are being entered. What an interrupted
 * filling did already is left as it is.
 */
final class SchoolMarks {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Set<String> TO_DO = Set.of("DRAFT", "SUBMITTED");
  private static final int NOT_FOUND = 404;
  private static final int WORST = 35;
  private static final int OF_100_ABSENT = 2;
  private static final int OF_100_EXCUSED = 4;

  /** Name, category and maximum of what there is in each term, and so many days after its start. */
  private static final List<Planned> ASSESSMENTS =
      List.of(
          new Planned("Homework 1", "Homework", 10, 9),
          new Planned("Test 1", "Tests", 50, 16),
          new Planned("Test 2", "Tests", 50, 65));

  private final DemoSchool school;
  private final RestApi api;
  private final LocalDate firstDay;
  private final LocalDate today;

  /**
   * For that school.
   *
   * @param firstDay of its academic year
   * @param today a day of that year
   */
  SchoolMarks(DemoSchool school, RestApi api, LocalDate firstDay, LocalDate today) {
    this.school = school;
    this.api = api;
    this.firstDay = firstDay;
    this.today = today;
  }

  private record Planned(String name, String category, int maxMarks, int day) {}

  /** Does it, unless it is done. */
  void run() {
    showGrades();
    for (JsonNode term : api.get("terms?size=100&sort=startsOn").path("items")) {
      LocalDate start = LocalDate.parse(term.path("startsOn").asText());
      LocalDate end = LocalDate.parse(term.path("endsOn").asText());
      if (!start.isBefore(firstDay) && start.isBefore(today)) {
        mark(term.path("id").asLong(), start, end.isBefore(today));
      }
    }
  }

  private void showGrades() {
    JsonNode settings = api.get("school");
    if (settings.path("gradingMode").asText().equals("GPA")) {
      return;
    }
    Map<String, Object> wanted = new HashMap<>();
    for (String kept : List.of("admissionNumberPattern", "schoolDays", "attendanceMode")) {
      wanted.put(kept, settings.path(kept));
    }
    wanted.put("gradingMode", "GPA");
    wanted.put("ranksShown", true);
    api.put("school", settings.path("version").asInt(), wanted);
  }

  private void mark(long term, LocalDate start, boolean isOver) {
    Set<Long> sections = new HashSet<>();
    for (int page = 1; ; page++) {
      JsonNode items =
          api.get("course-sections?size=100&sort=id&termId=" + term + "&page=" + page)
              .path("items");
      if (items.isEmpty()) {
        break;
      }
      for (JsonNode taught : items) {
        mark(taught.path("id").asLong(), taught.path("courseId").asLong(), start, isOver);
        sections.add(taught.path("sectionId").asLong());
      }
    }
    if (isOver) {
      sections.forEach(section -> makeReportCards(section, term));
    }
  }

  private void mark(long courseSection, long course, LocalDate start, boolean isOver) {
    String results = "course-sections/" + courseSection + "/results";
    String status = api.get(results).path("status").asText();
    if (!TO_DO.contains(status)) {
      return;
    }
    if (status.equals("DRAFT")) {
      Map<String, Long> categories = categories(course);
      for (Planned planned : ASSESSMENTS) {
        LocalDate day = start.plusDays(planned.day());
        if (!day.isAfter(today)) {
          enter(assessment(courseSection, categories, planned, day), planned);
        }
      }
    }
    if (isOver) {
      if (status.equals("DRAFT")) {
        api.post(results + "/submit", Map.of());
      }
      api.post(results + "/publish", Map.of());
    }
  }

  private Map<String, Long> categories(long course) {
    String path = "courses/" + course + "/grading";
    JsonNode grading;
    try {
      grading = api.get(path);
    } catch (RestApiException none) {
      if (none.status() != NOT_FOUND) {
        throw none;
      }
      long scale = api.get("grading-scales?sort=id").path("items").path(0).path("id").asLong();
      grading =
          api.post(
              path,
              Map.of(
                  "gradingScaleId",
                  scale,
                  "categories",
                  List.of(
                      Map.of("name", "Tests", "weight", 70),
                      Map.of("name", "Homework", "weight", 30))));
    }
    Map<String, Long> ids = new HashMap<>();
    for (JsonNode category : grading.path("categories")) {
      ids.put(category.path("name").asText(), category.path("id").asLong());
    }
    return ids;
  }

  private long assessment(
      long courseSection, Map<String, Long> categories, Planned planned, LocalDate day) {
    for (JsonNode known :
        api.get("assessments?size=100&courseSectionId=" + courseSection).path("items")) {
      if (known.path("name").asText().equals(planned.name())) {
        return known.path("id").asLong();
      }
    }
    return api.post(
            "assessments",
            Map.of(
                "courseSectionId",
                courseSection,
                "categoryId",
                categories.get(planned.category()),
                "name",
                planned.name(),
                "maxMarks",
                planned.maxMarks(),
                "heldOn",
                day.toString()))
        .path("id")
        .asLong();
  }

  private void enter(long assessment, Planned planned) {
    JsonNode sheet = api.get("assessments/" + assessment + "/marks");
    List<Map<String, Object>> marks = new ArrayList<>();
    for (JsonNode row : sheet.path("marks")) {
      if (!row.hasNonNull("status")) {
        marks.add(mark(row.path("studentId").asLong(), assessment, planned.maxMarks()));
      }
    }
    if (!marks.isEmpty()) {
      api.put(
          "assessments/" + assessment + "/marks",
          sheet.path("version").asInt(),
          Map.of("marks", marks));
    }
  }

  /** The same of the same student and assessment each time. */
  private Map<String, Object> mark(long student, long assessment, int maxMarks) {
    Random able = new Random(school.seed() + student);
    Random that = new Random(school.seed() * 31 + student * 1_000 + assessment);
    int of100 = that.nextInt(100);
    if (of100 < OF_100_ABSENT) {
      return Map.of("studentId", student, "status", "ABSENT");
    }
    if (of100 < OF_100_EXCUSED) {
      return Map.of("studentId", student, "status", "EXCUSED");
    }
    double ability = WORST + able.nextInt(100 - WORST) + that.nextGaussian() * 8;
    long halves = Math.round(2 * maxMarks * Math.max(0, Math.min(100, ability)) / 100);
    return Map.of(
        "studentId",
        student,
        "status",
        "SCORED",
        "marks",
        new BigDecimal(halves).divide(BigDecimal.valueOf(2)));
  }

  private void makeReportCards(long section, long term) {
    String cards = "report-cards?size=1&sectionId=" + section + "&termId=" + term;
    if (api.get(cards + "&status=PUBLISHED").path("total").asInt() > 0) {
      return;
    }
    Map<String, Long> ofTerm = Map.of("termId", term);
    JsonNode job =
        new JobWatch(api)
            .await(api.post("sections/" + section + "/report-cards", ofTerm), PATIENCE);
    if (!JobWatch.hasCompleted(job)) {
      throw new IllegalStateException(
          school.name() + " got no report cards: " + job.toPrettyString());
    }
    api.post("sections/" + section + "/report-cards/publish", ofTerm);
  }
}
