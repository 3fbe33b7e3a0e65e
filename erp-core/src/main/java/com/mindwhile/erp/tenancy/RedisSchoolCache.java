package com.mindwhile.erp.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/**
 * The cache of schools that all nodes share. Whatever goes wrong with Redis is a miss, never an
 * error; after some failures it is left alone for a while.
 */
@ApplicationScoped
public class RedisSchoolCache {

  /** The channel on which {@code id:version} of a changed school is announced. */
  static final String CHANNEL = "erp:schools:changed";

  /** Another one whenever a school is written differently: releases run side by side. */
  private static final String PREFIX = "erp:school:2:";

  private static final int SECONDS_TO_LIVE = 3_600;
  private static final SetParams FOR_AN_HOUR = SetParams.setParams().ex(SECONDS_TO_LIVE);

  /** Keeps the newer of two versions, whichever node writes last. Answers nothing of interest. */
  private static final String PUT_IF_NEWER =
      """
      local present = redis.call('HGET', KEYS[1], 'version')
      if present and tonumber(present) > tonumber(ARGV[1]) then return 0 end
      redis.call('HSET', KEYS[1], 'version', ARGV[1], 'school', ARGV[2])
      redis.call('EXPIRE', KEYS[1], ARGV[3])
      return 1
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private RedisClient redis;

  protected RedisSchoolCache() {}

  @Inject
  public RedisSchoolCache(RedisClient redis) {
    this.redis = redis;
  }

  /** The school as another node cached it. */
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000)
  @Fallback(fallbackMethod = "miss")
  public Optional<School> find(SchoolKey key) {
    String id = key.kind() == SchoolKey.Kind.ID ? key.value() : redis.get(pointer(key));
    String cached = id == null ? null : redis.hget(PREFIX + "id:" + id, "school");
    return Optional.ofNullable(cached).map(RedisSchoolCache::read).filter(key::names);
  }

  /** Caches a school for an hour under all its names, unless a newer version is there. */
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000)
  @Fallback(fallbackMethod = "notCached")
  public void put(School school) {
    String id = Long.toString(school.id());
    redis.eval(
        PUT_IF_NEWER,
        List.of(PREFIX + "id:" + id),
        List.of(
            Integer.toString(school.version()), write(school), Integer.toString(SECONDS_TO_LIVE)));
    redis.set(pointer(SchoolKey.subdomain(school.subdomain())), id, FOR_AN_HOUR);
    school.domains().forEach(host -> redis.set(pointer(SchoolKey.domain(host)), id, FOR_AN_HOUR));
  }

  /** Tells the other nodes of a changed school. */
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000)
  @Fallback(fallbackMethod = "notCached")
  public void announce(School school) {
    redis.publish(CHANNEL, school.id() + ":" + school.version());
  }

  Optional<School> miss(SchoolKey key) {
    return Optional.empty();
  }

  void notCached(School school) {
    // the registry is the truth: every node sees the change there within a second
  }

  private static String pointer(SchoolKey key) {
    return PREFIX + key.kind().name().toLowerCase(Locale.ROOT) + ":" + key.value();
  }

  private static School read(String json) {
    try {
      return JSON.readValue(json, School.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A cached school cannot be read", unreadable);
    }
  }

  private static String write(School school) {
    try {
      return JSON.writeValueAsString(school);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A school cannot be cached", unwritable);
    }
  }
}
