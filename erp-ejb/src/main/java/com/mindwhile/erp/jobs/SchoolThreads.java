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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

  /** How often those that wait say so: leases of what waits are many times as long. */
  private static final long SIGN_SECONDS = 20;

  @Inject private SchoolContext schools;
  @Inject private WorkContext work;

  @Inject
  @ConfigProperty(name = "erp.school-jobs.at-once")
  private int atOnce;

  @Inject
  @ConfigProperty(name = "erp.school-jobs.at-once-per-school")
  private int atOncePerSchool;

  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  private SchoolQueue queue;
  private ScheduledFuture<?> signs;

  @PostConstruct
  void open() {
    queue = new SchoolQueue(atOnce, atOncePerSchool);
    signs =
        scheduler.scheduleWithFixedDelay(
            this::lookAfterThoseThatWait, SIGN_SECONDS, SIGN_SECONDS, TimeUnit.SECONDS);
  }

  /** What has not begun is not begun any more; its leases run out. */
  @PreDestroy
  void close() {
    signs.cancel(false);
    queue.clear();
  }

  /**
   * Has something done in the caller's school and name, once it is the school's turn; its log lines
   * have the school and the request's id.
   *
   * @param sign says that it still waits; done now and then until it is the school's turn, and once
   *     at most after that
   */
  public void execute(Runnable task, Runnable sign) {
    School school = schools.current();
    Work asked = work.current();
    SchoolQueue.Task inSchool =
        new SchoolQueue.Task(() -> run(task, school, asked), () -> run(sign, school, asked));
    if (queue.add(school.id(), inSchool)) {
      startThread();
    }
  }

  /** Whether there is one. */
  private boolean startThread() {
    try {
      threads.execute(this::workOff);
      return true;
    } catch (RejectedExecutionException refused) {
      queue.noThread();
      LOG.warn("There is no thread now; what waits asks for one again", refused);
      return false;
    }
  }

  private void lookAfterThoseThatWait() {
    queue.waiting().forEach(SchoolThreads::giveSign);
    boolean started = true;
    while (started && queue.lacksThread()) {
      started = startThread();
    }
  }

  /** Whatever is thrown would end the schedule. */
  private static void giveSign(SchoolQueue.Task task) {
    try {
      task.sign().run();
    } catch (RuntimeException | Error away) {
      LOG.warn("Something that waits could not say so; its lease runs out", away);
    }
  }

  private void workOff() {
    Optional<SchoolQueue.Turn> turn = queue.next();
    while (turn.isPresent()) {
      try {
        turn.get().task().work().run();
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
