package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.demo.Family.Child;
import com.mindwhile.erp.launcher.demo.Family.Guardian;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a demo school with sections, teachers and families through its REST API. What an
 * interrupted filling made already is found by its number and left as it is.
 */
final class SchoolFilling {

  private static final int APPLICANTS = 12;

  private final DemoSchool school;
  private final RestApi api;
  private final LocalDate firstDay;
  private final DemoPeople people;

  /**
   * For that school.
   *
   * @param today a day of the demo's academic year, which begins in June
   */
  SchoolFilling(DemoSchool school, RestApi api, LocalDate today) {
    this.school = school;
    this.api = api;
    this.firstDay = firstDay(today);
    this.people = new DemoPeople(school.seed(), school.subdomain(), firstDay);
  }

  /** The first day of the academic year a day is in; ages are reckoned from it, too. */
  static LocalDate firstDay(LocalDate today) {
    LocalDate june = LocalDate.of(today.getYear(), Month.JUNE, 1);
    return today.isBefore(june) ? june.minusYears(1) : june;
  }

  /** Fills the school, unless it has its students. */
  void run() {
    List<Person> teachers = people.staff(school.grades() * 2);
    List<Family> families = people.families(school.students(), school.grades());
    List<Family> applicants = people.families(APPLICANTS, 1);
    int known = total("students");
    if (known >= school.students()) {
      return;
    }
    List<Long> sections = new SchoolStructure(school, api, firstDay).make();
    new SchoolLessons(school, api).make(sections, addTeachers(teachers));
    new SchoolAdmissions(api, applicants).make();
    addFamilies(families, sections, known);
  }

  private List<Long> addTeachers(List<Person> teachers) {
    int known = total("teachers");
    for (int i = known; i < teachers.size(); i++) {
      Person teacher = teachers.get(i);
      Map<String, Object> request = person(teacher);
      request.put("employeeNumber", "%s-T%02d".formatted(school.code(), i + 1));
      api.post("teachers", request);
    }
    return ids("teachers?size=100&sort=employeeNumber");
  }

  private void addFamilies(List<Family> families, List<Long> sections, int known) {
    int number = 0;
    for (Family family : families) {
      List<Child> missing = new ArrayList<>();
      int first = number;
      for (Child child : family.children()) {
        number++;
        if (number > known) {
          missing.add(child);
        }
      }
      if (!missing.isEmpty()) {
        addFamily(family, missing, sections, first + family.children().size() - missing.size());
      }
    }
  }

  private void addFamily(Family family, List<Child> children, List<Long> sections, int before) {
    List<Long> guardians = new ArrayList<>();
    for (Guardian guardian : family.guardians()) {
      Map<String, Object> request = person(guardian.person());
      request.put("address", address(family));
      guardians.add(api.post("guardians", request).path("id").asLong());
    }
    int number = before;
    for (Child child : children) {
      number++;
      Map<String, Object> request = person(child.person());
      request.put("admissionNumber", "%s-%04d".formatted(school.code(), number));
      request.put("birthDate", child.person().birthDate().toString());
      request.put("gender", child.person().gender());
      request.put("address", address(family));
      long student = api.post("students", request).path("id").asLong();
      api.post(
          "students/" + student + "/enrollments",
          Map.of(
              "sectionId",
              sections.get(child.grade() - 1),
              "entryDate",
              firstDay.toString(),
              "entryReason",
              "New academic year"));
      link(student, family.guardians(), guardians);
    }
  }

  private void link(long student, List<Guardian> guardians, List<Long> ids) {
    for (int i = 0; i < ids.size(); i++) {
      api.post(
          "students/" + student + "/guardians",
          Map.of(
              "guardianId",
              ids.get(i),
              "relation",
              guardians.get(i).relation(),
              "contactPriority",
              i + 1,
              "maySeeData",
              true,
              "mayCollect",
              true));
    }
  }

  private int total(String collection) {
    return api.get(collection + "?size=1").path("total").asInt();
  }

  private List<Long> ids(String list) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode item : api.get(list).path("items")) {
      ids.add(item.path("id").asLong());
    }
    return ids;
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("firstName", person.firstName());
    request.put("lastName", person.lastName());
    request.put("email", person.email());
    request.put("phone", person.phone());
    return request;
  }

  private Map<String, String> address(Family family) {
    return Map.of(
        "line1", family.street(), "city", family.city(), "country", school.locale().substring(3));
  }
}
