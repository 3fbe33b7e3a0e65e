package com.mindwhile.erp.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * The connection to Redis, as {@code erp.redis.url} says: {@code
 * redis[s]://[user:password@]host:port[/database]}.
 */
@ApplicationScoped
public class RedisProducer {

  /**
   * Redis is an accelerator: an answer that takes longer than this is worth less than asking the
   * registry.
   */
  private static final int TIMEOUT_MILLIS = 500;

  @Inject
  @ConfigProperty(name = "erp.redis.url")
  private URI url;

  @Produces
  @Singleton
  RedisClient client() {
    return RedisClient.builder()
        .hostAndPort(JedisURIHelper.getHostAndPort(url))
        .clientConfig(
            DefaultJedisClientConfig.builder(url)
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .build())
        .build();
  }

  void close(@Disposes RedisClient client) {
    client.close();
  }
}
