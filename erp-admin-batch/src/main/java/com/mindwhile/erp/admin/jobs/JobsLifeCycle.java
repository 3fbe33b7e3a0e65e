package com.mindwhile.erp.admin.jobs;

import com.mindwhile.erp.registry.Node;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's leases alive while the application runs, takes up what others left, and stops
 * the jobs before the application goes: without that an undeployment is like a crash.
 */
@WebListener
public class JobsLifeCycle implements ServletContextListener {

  private static final Logger LOG = LoggerFactory.getLogger(JobsLifeCycle.class);

  @Inject private Jobs jobs;
  @Inject private DueDeletions deletions;
  @Inject private Node node;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  private ScheduledFuture<?> heartbeat;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    jobs.open(BatchRuntime.getJobOperator());
    long millis = node.renewalInterval().toMillis();
    heartbeat = scheduler.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    jobs.close();
  }

  /** An exception would end the schedule. */
  private void beat() {
    try {
      jobs.renewLeases();
      jobs.takeUpInterrupted();
      jobs.takeUpRollouts();
      deletions.start();
    } catch (RuntimeException failure) {
      LOG.warn("The leases could not be looked after; the next try follows", failure);
    }
  }
}
