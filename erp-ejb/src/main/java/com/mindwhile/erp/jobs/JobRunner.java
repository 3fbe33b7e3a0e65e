package com.mindwhile.erp.jobs;

import com.mindwhile.erp.shared.DomainException;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts jobs and does them behind the requests, one item after the other. */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  @EJB private Jobs jobs;
  @EJB private JobProgress progress;
  @Inject @Any private Instance<JobWork> works;
  @Inject private SchoolThreads threads;

  /**
   * Starts a job in the caller's school and name. To be called outside of transactions.
   *
   * @param subject what it is about, as the work understands it
   */
  public JobView start(String name, String subject) {
    JobRun run = jobs.accept(name, subject);
    run(run);
    return jobs.get(run.jobId());
  }

  /**
   * Has a job go on behind what it has done.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller has none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it runs or is done
   */
  public JobView restart(long id) {
    run(jobs.acceptAgain(id));
    return jobs.get(id);
  }

  /**
   * Has a job done in the caller's school and name that {@link Jobs#accept} has written down. To be
   * called once that is committed.
   */
  public void run(JobRun run) {
    threads.execute(() -> perform(run), () -> progress.await(run));
  }

  private void perform(JobRun run) {
    try {
      JobSteps steps = kind(run.name()).begin(run.subject());
      List<Long> items = steps.items().stream().filter(item -> item > run.lastItem()).toList();
      progress.begin(run, items.size());
      for (long item : items) {
        steps.perform(item);
        progress.advance(run, item);
      }
      progress.complete(run, steps.finish());
    } catch (OutrunException outrun) {
      LOG.info("Job {} goes on elsewhere", run.jobId());
    } catch (DomainException refused) {
      LOG.warn("Job {} was refused", run.jobId(), refused);
      fail(run, refused.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("Job {} failed", run.jobId(), failure);
      fail(run, "Something went wrong on our side; the log has it under the request id");
    }
  }

  private void fail(JobRun run, String why) {
    try {
      progress.fail(run, why);
    } catch (OutrunException outrun) {
      LOG.info("Job {} goes on elsewhere", run.jobId());
    } catch (RuntimeException away) {
      LOG.error("Job {} could not be noted as failed; its lease runs out", run.jobId(), away);
    }
  }

  private JobWork kind(String name) {
    return works.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No job is called " + name));
  }
}
