package com.mindwhile.erp.registry;

/** What is done to schools. */
public enum OperationKind {
  PROVISION_SCHOOL("provision-school"),
  MIGRATE_SCHOOLS("migrate-schools"),
  DELETE_SCHOOL("delete-school");

  private final String jobName;

  OperationKind(String jobName) {
    this.jobName = jobName;
  }

  /** The name of the Jakarta Batch job that carries it out. */
  public String jobName() {
    return jobName;
  }
}
