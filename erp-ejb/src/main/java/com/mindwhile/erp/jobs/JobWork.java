package com.mindwhile.erp.jobs;

/** A kind of job. A bean of the feature that has the job. */
public interface JobWork {

  /** The name of its jobs, such as {@code section-report-cards}. */
  String name();

  /**
   * Begins a run of one, in the school and in the name of the one who asked, without a transaction.
   * Here is the place to read what all items need.
   *
   * @param subject what the job is about
   */
  JobSteps begin(String subject);
}
