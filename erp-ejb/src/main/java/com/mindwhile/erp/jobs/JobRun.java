package com.mindwhile.erp.jobs;

/**
 * One go at a job. Public because the proxies of services name it.
 *
 * @param number from 1; a restart has the next
 * @param lastItem behind which it begins
 */
public record JobRun(long jobId, int number, String name, String subject, long lastItem) {

  static JobRun of(Job job) {
    return new JobRun(job.id(), job.runs(), job.name(), job.subject(), job.lastItem());
  }
}
