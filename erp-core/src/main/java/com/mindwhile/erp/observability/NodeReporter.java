package com.mindwhile.erp.observability;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Has this archive say how it is, for as long as it runs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NodeReporter {

  private static final Logger LOG = LoggerFactory.getLogger(NodeReporter.class);

  @Inject private NodeReports reports;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  private ScheduledFuture<?> schedule;

  @PostConstruct
  void start() {
    long millis = NodeReports.INTERVAL.toMillis();
    schedule = scheduler.scheduleWithFixedDelay(this::report, 0, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    schedule.cancel(false);
    try {
      reports.withdraw();
    } catch (JedisException away) {
      LOG.debug("Redis does not answer; the report goes by its age", away);
    }
  }

  /** An exception would end the schedule. */
  private void report() {
    try {
      reports.publish();
    } catch (JedisException away) {
      LOG.debug("Redis does not answer; nobody learns how this node is", away);
    }
  }
}
