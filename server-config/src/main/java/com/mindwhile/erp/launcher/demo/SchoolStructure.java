package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When and where a demo school teaches: its academic year with terms and holidays, the next year,
 * grade levels, rooms and sections. What an interrupted run made already is left as it is.
 */
final class SchoolStructure {

  private final DemoSchool school;
  private final RestApi api;
  private final LocalDate firstDay;

  /**
   * For that school.
   *
   * @param firstDay the first day of its academic year, a first of June
   */
  SchoolStructure(DemoSchool school, RestApi api, LocalDate firstDay) {
    this.school = school;
    this.api = api;
    this.firstDay = firstDay;
  }

  /** Makes what is missing and returns the sections, one for each grade. */
  List<Long> make() {
    LocalDate lastDay = firstDay.plusYears(1).minusDays(1);
    LocalDate nextFirstDay = firstDay.plusYears(1);
    List<Long> year =
        all(
            "academic-years?sort=startsOn",
            "academic-years",
            List.of(
                named(years(firstDay), firstDay, lastDay),
                named(years(nextFirstDay), nextFirstDay, nextFirstDay.plusYears(1).minusDays(1))));
    LocalDate autumn = firstDay.plusMonths(5);
    all(
        "terms?sort=startsOn",
        "terms",
        List.of(
            term(year.get(0), "First term", firstDay, autumn.minusDays(10)),
            term(year.get(0), "Second term", autumn, lastDay.minusDays(30))));
    all(
        "holidays?sort=startsOn",
        "holidays",
        List.of(
            named("Founders' Day", firstDay.plusDays(45), firstDay.plusDays(45)),
            named("Winter break", firstDay.withMonth(12).withDayOfMonth(24), yearsEnd())));
    List<Long> grades =
        all("grade-levels?size=100&sort=position", "grade-levels", numbered("Grade "));
    List<Long> rooms = all("rooms?size=100&sort=id", "rooms", rooms());
    List<Map<String, ?>> sections = new ArrayList<>();
    for (int grade = 0; grade < school.grades(); grade++) {
      sections.add(
          Map.of(
              "academicYearId",
              year.get(0),
              "gradeLevelId",
              grades.get(grade),
              "name",
              "A",
              "roomId",
              rooms.get(grade)));
    }
    return all("sections?size=100&sort=id", "sections", sections);
  }

  private static String years(LocalDate first) {
    return first.getYear() + "/" + (first.getYear() + 1) % 100;
  }

  private LocalDate yearsEnd() {
    return LocalDate.of(firstDay.getYear() + 1, 1, 2);
  }

  private List<Map<String, ?>> numbered(String prefix) {
    List<Map<String, ?>> all = new ArrayList<>();
    for (int grade = 1; grade <= school.grades(); grade++) {
      all.add(Map.of("name", prefix + grade, "position", grade));
    }
    return all;
  }

  /** One for each section, with half as many seats more as it has students, and two shared ones. */
  private List<Map<String, ?>> rooms() {
    List<Map<String, ?>> all = new ArrayList<>();
    int seats = school.students() / school.grades() * 3 / 2;
    for (int grade = 1; grade <= school.grades(); grade++) {
      all.add(
          Map.of("name", "Room " + (100 + grade), "building", "Main building", "capacity", seats));
    }
    all.add(Map.of("name", "Laboratory", "building", "Science wing", "capacity", 30));
    all.add(Map.of("name", "Studio", "building", "Arts wing", "capacity", 30));
    return all;
  }

  private static Map<String, ?> named(String name, LocalDate first, LocalDate last) {
    return Map.of("name", name, "startsOn", first.toString(), "endsOn", last.toString());
  }

  private static Map<String, ?> term(long year, String name, LocalDate first, LocalDate last) {
    return Map.of(
        "academicYearId",
        year,
        "name",
        name,
        "startsOn",
        first.toString(),
        "endsOn",
        last.toString());
  }

  /** Adds those that are missing at the end of a list, and returns the ids of all. */
  private List<Long> all(String list, String collection, List<Map<String, ?>> wanted) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode item : api.get(list).path("items")) {
      ids.add(item.path("id").asLong());
    }
    for (Map<String, ?> missing :
        wanted.subList(Math.min(ids.size(), wanted.size()), wanted.size())) {
      ids.add(api.post(collection, missing).path("id").asLong());
    }
    return ids;
  }
}
