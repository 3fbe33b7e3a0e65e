package com.mindwhile.erp.provisioning;

import java.util.List;

/**
 * What a migration would do.
 *
 * @param total the schools it is for
 * @param affected those in which something would run
 * @param withProblems those it would stumble over
 * @param schools each of them, by its id
 */
public record MigrationPreview(
    int total, int affected, int withProblems, List<SchoolPreview> schools) {

  MigrationPreview(List<SchoolPreview> schools) {
    this(
        schools.size(),
        (int) schools.stream().filter(school -> !school.scripts().isEmpty()).count(),
        (int) schools.stream().filter(school -> !school.problems().isEmpty()).count(),
        List.copyOf(schools));
  }

  /**
   * What a migration would do to a school.
   *
   * @param databaseServer the name of the server its database is on
   * @param fromVersion the newest version its database reached; null if it has none
   * @param scripts what would run, in this order
   * @param problems what the migration would stumble over
   */
  public record SchoolPreview(
      long schoolId,
      String code,
      String databaseServer,
      String fromVersion,
      List<String> scripts,
      List<String> problems) {}
}
