package com.mindwhile.erp.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.tenancy.SchoolConnections;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What all nodes say of themselves, each archive by a field of one hash in Redis: operators see the
 * whole platform, on whichever node they look. Without Redis nothing is known.
 */
@ApplicationScoped
public class NodeReports {

  /** How often each says it. */
  static final Duration INTERVAL = Duration.ofSeconds(5);

  /** Who has said nothing for so long is gone. */
  private static final Duration GONE_AFTER = Duration.ofSeconds(20);

  /** Another one whenever a report is written differently: releases run side by side. */
  private static final String KEY = "erp:nodes";

  private static final JsonMapper JSON = new JsonMapper();

  private final String id = UUID.randomUUID().toString();

  @Resource(lookup = "java:app/AppName")
  private String archive;

  @Inject private RedisClient redis;
  @Inject private SchoolDirectory directory;
  @Inject private SchoolConnections connections;
  @Inject private Clock clock;

  /**
   * Says how this archive is.
   *
   * @throws JedisException if Redis does not answer
   */
  void publish() {
    NodeReport report =
        new NodeReport(
            clock.millis(),
            archive,
            directory.lookups(),
            directory.hits(),
            connections.perServer());
    redis.hset(KEY, id, write(report));
  }

  /** Says no more. @throws JedisException if Redis does not answer */
  void withdraw() {
    redis.hdel(KEY, id);
  }

  /**
   * What all say; nothing if Redis does not answer. Those that are gone are forgotten.
   *
   * @throws IllegalStateException if one of them cannot be read
   */
  public List<NodeReport> recent() {
    try {
      long oldest = clock.millis() - GONE_AFTER.toMillis();
      List<NodeReport> recent = new ArrayList<>();
      for (Map.Entry<String, String> said : redis.hgetAll(KEY).entrySet()) {
        NodeReport report = read(said.getValue());
        if (report.at() >= oldest) {
          recent.add(report);
        } else {
          redis.hdel(KEY, said.getKey());
        }
      }
      return recent;
    } catch (JedisException away) {
      return List.of();
    }
  }

  private static NodeReport read(String json) {
    try {
      return JSON.readValue(json, NodeReport.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A node's report cannot be read", unreadable);
    }
  }

  private static String write(NodeReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A node's report cannot be written", unwritable);
    }
  }
}
