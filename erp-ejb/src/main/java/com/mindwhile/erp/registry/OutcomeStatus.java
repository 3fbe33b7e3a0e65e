package com.mindwhile.erp.registry;

/** Where an operation stands in one school. */
public enum OutcomeStatus {
  WAITING,
  STARTED,
  COMPLETED,
  FAILED
}
