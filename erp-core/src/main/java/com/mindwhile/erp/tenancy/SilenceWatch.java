package com.mindwhile.erp.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has the database servers watched that this node has connections to. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SilenceWatch {

  private static final long BEAT_SECONDS = 1;

  @Inject private SchoolConnections connections;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  @Resource private ManagedExecutorService threads;

  private ScheduledFuture<?> beats;

  @PostConstruct
  void start() {
    beats =
        scheduler.scheduleWithFixedDelay(
            () -> connections.watch(threads), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    beats.cancel(false);
  }
}
