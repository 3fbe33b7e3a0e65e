package com.mindwhile.erp.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Asks Redis for a sign of life. */
@ApplicationScoped
public class RedisProbe {

  @Inject private RedisClient redis;

  /** Whether it answers within its time limits. */
  public boolean answers() {
    try {
      redis.ping();
      return true;
    } catch (JedisException away) {
      return false;
    }
  }
}
