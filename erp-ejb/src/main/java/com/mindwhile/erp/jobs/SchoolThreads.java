package com.mindwhile.erp.jobs;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.rbac.WorkContext.Work;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Threads of the server for what goes on behind requests: a few on each node, and of these a few
 * for each school.
 */
@ApplicationScoped
public class SchoolThreads {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolThreads.class);

  @Inject private SchoolContext schools;
  @Inject private WorkContext work;

  @Inject
  @ConfigProperty(name = "erp.school-jobs.at-once")
  private int atOnce;

  @Inject
  @ConfigProperty(name = "erp.school-jobs.at-once-per-school")
  private int atOncePerSchool;

  @Resource private ManagedExecutorService threads;

  private SchoolQueue queue;

  @PostConstruct
  void open() {
    queue = new SchoolQueue(atOnce, atOncePerSchool);
  }

  /** What has not begun is not begun any more; its leases run out. */
  @PreDestroy
  void close() {
    queue.clear();
  }

  /**
   * Has something done in the caller's school and name, once it is the school's turn; its log lines
   * have the school and the request's id.
   */
  public void execute(Runnable task) {
    School school = schools.current();
    Work asked = work.current();
    if (queue.add(school.id(), () -> run(task, school, asked))) {
      try {
        threads.execute(this::workOff);
      } catch (RejectedExecutionException refused) {
        queue.noThread();
        LOG.warn("There is no thread now; the task waits for the next one", refused);
      }
    }
  }

  private void workOff() {
    Optional<SchoolQueue.Turn> turn = queue.next();
    while (turn.isPresent()) {
      try {
        turn.get().task().run();
      } catch (RuntimeException | Error failed) {
        // an error that ended the thread here would leave the queue one thread short for ever
        LOG.error("A task of school {} failed", turn.get().schoolId(), failed);
      } finally {
        queue.done(turn.get());
      }
      turn = queue.next();
    }
  }

  private void run(Runnable task, School school, Work asked) {
    MDC.put("school", school.subdomain());
    MDC.put("requestId", asked.requestId());
    try (ThreadBinding.Scope inSchool = schools.enter(school);
        ThreadBinding.Scope inName = work.enter(asked)) {
      task.run();
    } finally {
      MDC.clear();
    }
  }
}
