package com.mindwhile.erp.jobs;

/** How far a job is; names as in Jakarta Batch. */
public enum JobStatus {
  /** It waits for its turn. */
  STARTING,
  STARTED,
  /** Everything is done. */
  COMPLETED,
  /** It can be restarted, and goes on behind what is done. */
  FAILED
}
