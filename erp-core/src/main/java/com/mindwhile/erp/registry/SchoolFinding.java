package com.mindwhile.erp.registry;

import java.util.List;

/**
 * What looking at a school brought to light.
 *
 * @param version the newest version its database reached; null if it has none
 * @param scripts what a migration would run in it
 * @param differences in what its schema differs from a fresh school's
 * @param problems what keeps it from being migrated or compared
 */
public record SchoolFinding(
    String version, List<String> scripts, List<String> differences, List<String> problems) {

  /** That it could not be looked at. */
  public static SchoolFinding impossible(SchoolDatabaseAccess school, String reason) {
    return new SchoolFinding(school.schemaVersion(), List.of(), List.of(), List.of(reason));
  }

  OutcomeStatus outcome() {
    return problems.isEmpty() ? OutcomeStatus.COMPLETED : OutcomeStatus.FAILED;
  }

  /** Texts as they are stored, a line each; null if there is none. */
  static String lines(List<String> texts) {
    return texts.isEmpty() ? null : String.join("\n", texts);
  }
}
