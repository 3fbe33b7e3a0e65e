package com.mindwhile.erp.launcher.demo;

import com.mindwhile.erp.launcher.demo.Family.Guardian;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who wants to come to the first grade of a demo school next year: applications at several steps,
 * and how many seats there are. What an interrupted run made already is left as it is.
 */
final class SchoolAdmissions {

  /** What becomes of the applications in turn; the first stays a draft. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(), List.of("submit"), List.of("submit", "offer"), List.of("submit", "waitlist"));

  private final RestApi api;
  private final List<Family> families;

  /**
   * For that school.
   *
   * @param families whose first child applies
   */
  SchoolAdmissions(RestApi api, List<Family> families) {
    this.api = api;
    this.families = families;
  }

  /** Makes what is missing. */
  void make() {
    long year = first("academic-years?sort=-startsOn&size=1");
    long grade = first("grade-levels?sort=position&size=1");
    if (total("admission-seats") == 0) {
      api.post(
          "admission-seats", Map.of("academicYearId", year, "gradeLevelId", grade, "seats", 30));
    }
    for (int i = total("admissions"); i < families.size(); i++) {
      long admission =
          api.post("admissions", application(families.get(i), year, grade)).path("id").asLong();
      for (String step : STEPS.get(i % STEPS.size())) {
        api.post("admissions/" + admission + "/" + step, Map.of());
      }
    }
  }

  private static Map<String, ?> application(Family family, long year, long grade) {
    Person child = family.children().get(0).person();
    return Map.of(
        "academicYearId",
        year,
        "gradeLevelId",
        grade,
        "applicant",
        Map.of(
            "firstName",
            child.firstName(),
            "lastName",
            child.lastName(),
            "birthDate",
            child.birthDate().toString(),
            "gender",
            child.gender()),
        "guardians",
        IntStream.range(0, family.guardians().size())
            .mapToObj(i -> guardian(family.guardians().get(i), i + 1))
            .toList());
  }

  private static Map<String, ?> guardian(Guardian guardian, int priority) {
    return Map.of(
        "firstName",
        guardian.person().firstName(),
        "lastName",
        guardian.person().lastName(),
        "email",
        guardian.person().email(),
        "phone",
        guardian.person().phone(),
        "relation",
        guardian.relation(),
        "contactPriority",
        priority,
        "maySeeData",
        true,
        "mayCollect",
        true);
  }

  private long first(String list) {
    return api.get(list).path("items").path(0).path("id").asLong();
  }

  private int total(String collection) {
    return api.get(collection + "?size=1").path("total").asInt();
  }
}
