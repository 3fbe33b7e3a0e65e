package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who was at a demo school on its last school days, through its REST API. Of a hundred students
 * some ninety are there, a few come late, and of those who are absent the first of each section has
 * an excuse. Today's registers are still to be handed in; those that are there are left as they
 * are.
 */
final class SchoolAttendance {

  private static final int DAYS = 10;
  private static final int LATE_FROM = 91;
  private static final int ABSENT_FROM = 94;
  private static final int MOST_MINUTES_LATE = 20;

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
  SchoolAttendance(DemoSchool school, RestApi api, LocalDate firstDay, LocalDate today) {
    this.school = school;
    this.api = api;
    this.firstDay = firstDay;
    this.today = today;
  }

  /** Hands in what is missing. */
  void run() {
    List<String> days = lastSchoolDays();
    if (days.isEmpty()) {
      return;
    }
    for (JsonNode section : api.get("sections?size=100&sort=id").path("items")) {
      hand(section.path("id").asLong(), days);
    }
  }

  private List<String> lastSchoolDays() {
    List<String> days = new ArrayList<>();
    if (today.isAfter(firstDay)) {
      JsonNode calendar = api.get("calendar?from=" + firstDay + "&to=" + today.minusDays(1));
      for (JsonNode day : calendar.path("days")) {
        if (day.path("kind").asText().equals("SCHOOL_DAY")) {
          days.add(day.path("day").asText());
        }
      }
    }
    return days.subList(Math.max(0, days.size() - DAYS), days.size());
  }

  private void hand(long section, List<String> days) {
    Set<String> handed = new HashSet<>();
    for (JsonNode register :
        api.get("attendance/registers?size=100&sectionId=" + section + "&from=" + days.get(0))
            .path("items")) {
      handed.add(register.path("day").asText());
    }
    List<Long> students = new ArrayList<>();
    for (JsonNode student :
        api.get("students?size=100&sort=id&sectionId=" + section).path("items")) {
      students.add(student.path("id").asLong());
    }
    for (String day : days) {
      if (!handed.contains(day) && !students.isEmpty()) {
        hand(section, day, students);
      }
    }
  }

  /** The same of the same day each time. */
  private void hand(long section, String day, List<Long> students) {
    Random random = new Random(school.seed() + section * 1_000 + LocalDate.parse(day).toEpochDay());
    List<Map<String, Object>> marks = new ArrayList<>();
    List<Long> absent = new ArrayList<>();
    for (long student : students) {
      Map<String, Object> mark = new HashMap<>(Map.of("studentId", student, "code", "P"));
      int of100 = random.nextInt(100);
      if (of100 >= ABSENT_FROM) {
        mark.put("code", "A");
        absent.add(student);
      } else if (of100 >= LATE_FROM) {
        mark.put("code", "L");
        mark.put("minutesLate", 1 + random.nextInt(MOST_MINUTES_LATE));
      }
      marks.add(mark);
    }
    api.post("attendance/registers", Map.of("day", day, "sectionId", section, "marks", marks));
    if (!absent.isEmpty()) {
      excuse(absent.get(0), day);
    }
  }

  private void excuse(long student, String day) {
    if (api.get("attendance/excuses?size=1&studentId=" + student).path("total").asInt() == 0) {
      api.post(
          "attendance/excuses",
          Map.of("studentId", student, "startsOn", day, "endsOn", day, "code", "E", "note", "Ill"));
    }
  }
}
