package com.mindwhile.erp.admin.jobs;

import jakarta.batch.runtime.context.JobContext;

/** Which operation a job carries out. */
public final class OperationProperty {

  private OperationProperty() {}

  /** The id of the operation that a job's parameters name. */
  public static long of(JobContext job) {
    return Long.parseLong(job.getProperties().getProperty(Jobs.OPERATION));
  }
}
