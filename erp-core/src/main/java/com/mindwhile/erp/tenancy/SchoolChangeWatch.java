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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Lets this node forget what it knows of a school that changed: at once by Redis' word, and within
 * half a second by asking the registry, which needs no Redis.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SchoolChangeWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolChangeWatch.class);
  private static final long POLL_MILLIS = 500;

  private final Subscriber subscriber = new Subscriber();

  @Inject private SchoolDirectory directory;
  @Inject private SchoolChanges changes;
  @Inject private RedisClient redis;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  @Resource private ManagedExecutorService executor;

  private ScheduledFuture<?> poll;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    poll =
        scheduler.scheduleWithFixedDelay(
            changes::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    executor.submit(this::listen);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    poll.cancel(true);
    if (subscriber.isSubscribed()) {
      subscriber.unsubscribe();
    }
  }

  private void listen() {
    while (!stopping) {
      try {
        redis.subscribe(subscriber, RedisSchoolCache.CHANNEL);
      } catch (JedisException away) {
        LOG.debug("Redis does not answer; changes are seen by asking the registry", away);
        if (!pause()) {
          return;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
      return true;
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private final class Subscriber extends JedisPubSub {
    @Override
    public void onMessage(String channel, String message) {
      String[] idAndVersion = message.split(":");
      directory.forget(Long.parseLong(idAndVersion[0]), Integer.parseInt(idAndVersion[1]));
    }
  }
}
