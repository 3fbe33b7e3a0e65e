package com.mindwhile.erp.admin.jobs;

import jakarta.batch.runtime.context.JobContext;
import java.util.OptionalLong;

/** Which operation a job carries out, and for which of its schools. */
public final class OperationProperty {

  private OperationProperty() {}

  /** The id of the operation that a job's parameters name. */
  public static long of(JobContext job) {
    return Long.parseLong(job.getProperties().getProperty(Jobs.OPERATION));
  }

  /**
   * The id of the one school that its parameters name; empty if the job is for all that is left.
   */
  public static OptionalLong schoolOf(JobContext job) {
    String school = job.getProperties().getProperty(Jobs.SCHOOL, "");
    return school.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(school));
  }
}
