package com.mindwhile.erp.registry;

import java.util.Arrays;

/** What is done to schools. */
public enum OperationKind {
  PROVISION_SCHOOL("provision-school"),
  MIGRATE_SCHOOLS("migrate-schools"),
  /** Only says what a migration would run; writes in no school. */
  PREVIEW_MIGRATION("preview-migration"),
  /** Only says how schemas differ from fresh schools'; writes in no school. */
  CHECK_DRIFT("check-drift"),
  DELETE_SCHOOL("delete-school");

  private final String jobName;

  OperationKind(String jobName) {
    this.jobName = jobName;
  }

  /** What the Jakarta Batch job of that name carries out. */
  public static OperationKind of(String jobName) {
    return Arrays.stream(values())
        .filter(kind -> kind.jobName.equals(jobName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no job " + jobName));
  }

  /** The name of the Jakarta Batch job that carries it out. */
  public String jobName() {
    return jobName;
  }
}
