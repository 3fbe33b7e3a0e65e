package com.mindwhile.erp.provisioning;

import java.util.List;

/**
 * How schools' schemas differ from fresh schools' of the same versions.
 *
 * @param total the schools that were looked at
 * @param drifted those in which something differs
 * @param withProblems those that could not be compared
 * @param schools each of them, by its id
 */
public record DriftReport(int total, int drifted, int withProblems, List<SchoolDrift> schools) {

  DriftReport(List<SchoolDrift> schools) {
    this(
        schools.size(),
        (int) schools.stream().filter(school -> !school.differences().isEmpty()).count(),
        (int) schools.stream().filter(school -> school.problem() != null).count(),
        List.copyOf(schools));
  }

  /**
   * How a school's schema differs.
   *
   * @param databaseServer the name of the server its database is on
   * @param schemaVersion the version whose fresh schema it was compared with; null if it has none
   * @param differences what differs, each in a sentence
   * @param problem why it could not be compared; null if it could
   */
  public record SchoolDrift(
      long schoolId,
      String code,
      String databaseServer,
      String schemaVersion,
      List<String> differences,
      String problem) {}
}
