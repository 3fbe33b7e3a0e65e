package com.mindwhile.erp.registry;

/** Where an operation stands in one school. */
public enum OutcomeStatus {
  WAITING,
  STARTED,
  COMPLETED,
  FAILED,
  /** An operator left the school out: the operation is done without it. */
  SKIPPED
}
