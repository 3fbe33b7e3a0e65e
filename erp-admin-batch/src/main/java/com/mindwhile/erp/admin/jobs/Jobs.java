package com.mindwhile.erp.admin.jobs;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationLeases;
import com.mindwhile.erp.registry.OperationLeases.Interrupted;
import com.mindwhile.erp.registry.OperationSchools;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.SchoolOutcomes;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one caller of the batch runtime. An operation that is taken up again gets a new execution,
 * never a restart of the old one: after a crash the runtime cannot restart its own.
 */
@ApplicationScoped
public class Jobs {

  /** The job parameter with the operation's id. */
  static final String OPERATION = "operationId";

  /** The job parameter with the id of the one school that is tried again; there is none for all. */
  static final String SCHOOL = "schoolId";

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 50;

  /** An execution whose number is not known yet. */
  private static final long STARTING = 0;

  /** Execution by operation, of those that run here. */
  private final Map<Long, Long> running = new ConcurrentHashMap<>();

  private final AtomicInteger ending = new AtomicInteger();

  private Operations operations;
  private OperationSchools schools;
  private OperationLeases leases;
  private SchoolOutcomes outcomes;
  private WorkContext work;

  private JobOperator runtime;
  private volatile boolean shuttingDown;

  protected Jobs() {}

  @Inject
  public Jobs(
      Operations operations,
      OperationSchools schools,
      OperationLeases leases,
      SchoolOutcomes outcomes,
      WorkContext work) {
    this.operations = operations;
    this.schools = schools;
    this.leases = leases;
    this.outcomes = outcomes;
    this.work = work;
  }

  /** Takes hold of the runtime: looked up when the application stops it is no longer found. */
  void open(JobOperator operator) {
    runtime = operator;
  }

  /**
   * Starts an operation this node has the lease on. If the runtime cannot, or the node shuts down,
   * the lease is given back: the operation then shows as interrupted, and a provisioning or a
   * deletion is taken up by itself.
   */
  public void start(OperationKind kind, long operationId) {
    start(kind, operationId, new Properties());
  }

  private void start(OperationKind kind, long operationId, Properties parameters) {
    parameters.setProperty(OPERATION, Long.toString(operationId));
    running.put(operationId, STARTING);
    if (shuttingDown) {
      running.remove(operationId);
      leases.giveUp(operationId);
      return;
    }
    try {
      long execution = runtime.start(kind.jobName(), parameters);
      running.replace(operationId, STARTING, execution); // unless it is over by now
    } catch (BatchRuntimeException failed) {
      LOG.error("The job of operation {} could not be started", operationId, failed);
      running.remove(operationId);
      leases.giveUp(operationId);
    }
  }

  /** Takes an operation up again for the schools it is not done with. */
  public void restart(long operationId) {
    start(operations.restart(operationId), operationId);
  }

  /** Takes a migration up again for one school that is not done, and no other. */
  public void retry(long operationId, long schoolId) {
    schools.retry(operationId, schoolId);
    Properties parameters = new Properties();
    parameters.setProperty(SCHOOL, Long.toString(schoolId));
    start(OperationKind.MIGRATE_SCHOOLS, operationId, parameters);
  }

  /** Lets a migration that waits between two waves go on with the next. */
  public void proceed(long operationId) {
    operations.proceed(operationId);
    start(OperationKind.MIGRATE_SCHOOLS, operationId);
  }

  /** Asks for an operation to stop after the schools it is at, on whichever node it runs. */
  public void stop(long operationId) {
    operations.stop(operationId);
    stopHere(operationId);
  }

  /** Goes on with what nodes that are gone began to provision or to delete. */
  void takeUpInterrupted() {
    for (Interrupted operation : leases.interrupted()) {
      long id = operation.id();
      if (!shuttingDown && !running.containsKey(id) && leases.takeOver(id)) {
        LOG.info("Operation {} was interrupted; this node goes on with it", id);
        start(operation.kind(), id);
      }
    }
  }

  /** Goes on with rollouts whose time between two waves is over. */
  void takeUpRollouts() {
    for (long operationId : leases.rolloutsThatAreDue()) {
      if (!shuttingDown && operations.proceedIfDue(operationId)) {
        LOG.info("Operation {} goes on with its next wave", operationId);
        start(OperationKind.MIGRATE_SCHOOLS, operationId);
      }
    }
  }

  /** Renews the leases of what runs here, and stops what must not go on. */
  void renewLeases() {
    for (long operationId : running.keySet()) {
      switch (leases.renew(operationId)) {
        case HELD -> {}
        case STOP_REQUESTED -> stopHere(operationId);
        case LOST -> {
          LOG.info("Operation {} is over or another node's; it is stopped here", operationId);
          stopHere(operationId);
        }
      }
    }
  }

  /** Whether nothing is to be begun here any more. */
  boolean isShuttingDown() {
    return shuttingDown;
  }

  /**
   * Called when a job is over here. If its end cannot be noted its lease runs out: it shows as
   * interrupted then, and can be taken up again.
   *
   * @param forOneSchool whether it was for one school of the operation alone
   */
  void ended(long operationId, long execution, boolean forOneSchool, String failure) {
    ending.incrementAndGet();
    try {
      // before anything is asked of the registry, which may be away: its lease must not be renewed;
      // and before the operation's end: from then on it may be taken up again here
      running.computeIfPresent(
          operationId, (id, at) -> at == STARTING || at == execution ? null : at);
      if (shuttingDown) {
        leases.giveUp(operationId);
      } else {
        noteEnd(operationId, execution, forOneSchool, failure);
      }
    } finally {
      ending.decrementAndGet();
    }
  }

  private void noteEnd(long operationId, long execution, boolean forOneSchool, String failure) {
    try (ThreadBinding.Scope scope = work.enterAsSystem(outcomes.requestedBy(operationId))) {
      if (forOneSchool) {
        schools.retried(operationId, execution, failure);
      } else {
        operations.end(operationId, execution, failure);
      }
    }
  }

  /** Stops what runs here and waits for it; other nodes, or this one once it is back, go on. */
  void close() {
    shuttingDown = true;
    running.keySet().forEach(this::stopHere);
    long end = System.nanoTime() + PATIENCE_AT_SHUTDOWN.toNanos();
    try {
      while ((!running.isEmpty() || ending.get() > 0) && System.nanoTime() < end) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    running.keySet().forEach(leases::giveUp);
  }

  private void stopHere(long operationId) {
    Long execution = running.get(operationId);
    if (execution != null && execution != STARTING) {
      try {
        runtime.stop(execution);
      } catch (JobExecutionNotRunningException over) {
        LOG.debug("Execution {} is over already", execution, over);
        running.remove(operationId, execution);
      } catch (BatchRuntimeException failed) {
        LOG.warn("Execution {} could not be stopped; the next try follows", execution, failed);
      }
    }
  }
}
