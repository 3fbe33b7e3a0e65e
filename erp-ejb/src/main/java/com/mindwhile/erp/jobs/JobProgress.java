package com.mindwhile.erp.jobs;

import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a running job writes down about itself. A run that another has taken the place of writes
 * nothing more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobProgress {

  /** How long a node need not say that it still works: far longer than any item takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolClock clock;

  /** It waits for its turn still. Goes past the audit log. */
  public void await(JobRun run) {
    database
        .createQuery(
            "update Job j set j.leaseUntil = :until"
                + " where j.id = :id and j.runs = :run and j.status = :starting")
        .setParameter("until", clock.now().plus(Jobs.WAITING))
        .setParameter("id", run.jobId())
        .setParameter("run", run.number())
        .setParameter("starting", JobStatus.STARTING)
        .executeUpdate();
  }

  /** It has begun with so many items. */
  public void begin(JobRun run, int items) {
    Instant now = clock.now();
    of(run).begin(items, now, now.plus(LEASE));
  }

  /** One more item is done. Goes past the audit log, which would have a line for each. */
  public void advance(JobRun run, long item) {
    int rows =
        database
            .createQuery(
                "update Job j set j.done = j.done + 1, j.lastItem = :item, j.leaseUntil = :until"
                    + " where j.id = :id and j.runs = :run and j.status = :started")
            .setParameter("item", item)
            .setParameter("until", clock.now().plus(LEASE))
            .setParameter("id", run.jobId())
            .setParameter("run", run.number())
            .setParameter("started", JobStatus.STARTED)
            .executeUpdate();
    if (rows == 0) {
      throw new OutrunException();
    }
  }

  /** Everything is done. */
  public void complete(JobRun run, Optional<JobFile> file) {
    Job job = of(run);
    file.ifPresent(left -> database.merge(new StoredJobFile(run.jobId(), left)));
    job.complete(clock.now());
  }

  /** It cannot go on. */
  public void fail(JobRun run, String why) {
    of(run).fail(why, clock.now());
  }

  private Job of(JobRun run) {
    Job job = database.find(Job.class, run.jobId(), LockModeType.PESSIMISTIC_WRITE);
    if (job == null || !job.isRun(run.number())) {
      throw new OutrunException();
    }
    return job;
  }
}
