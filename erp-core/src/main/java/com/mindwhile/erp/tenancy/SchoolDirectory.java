package com.mindwhile.erp.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Finds schools: in this process, then in Redis, then in the master registry. A change reaches
 * every node within a second by {@link SchoolChangeWatch}; what is known here stays usable while
 * Redis and the registry are away.
 */
@ApplicationScoped
public class SchoolDirectory {

  private static final Logger LOG = LoggerFactory.getLogger(SchoolDirectory.class);
  private static final int MAX_KNOWN = 20_000;
  private static final int MAX_UNKNOWN = 2_000;

  /** A new school or host name is found within this time, however often it was asked for before. */
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(1);

  /** How often the registry is asked at most for a school that what is known of does not do. */
  private static final Duration ASKED_ANEW_AFTER = Duration.ofSeconds(1);

  private final Cache<SchoolKey, School> known =
      Caffeine.newBuilder().maximumSize(MAX_KNOWN).recordStats().build();
  private final Cache<SchoolKey, Boolean> unknown =
      Caffeine.newBuilder().maximumSize(MAX_UNKNOWN).expireAfterWrite(UNKNOWN_FOR).build();
  private final Cache<Long, School> askedAnew =
      Caffeine.newBuilder().maximumSize(MAX_KNOWN).expireAfterWrite(ASKED_ANEW_AFTER).build();

  /**
   * The newest version that was heard of, by school, for as long as this process lives: what Redis
   * has may be older however long ago the change was, and so may a load that began before it.
   */
  private final Map<Long, Integer> newestVersions = new ConcurrentHashMap<>();

  private RedisSchoolCache shared;
  private RegisteredSchools registered;

  protected SchoolDirectory() {}

  @Inject
  public SchoolDirectory(RedisSchoolCache shared, RegisteredSchools registered) {
    this.shared = shared;
    this.registered = registered;
  }

  /** The school with that id, in whichever status. */
  public Optional<School> byId(long id) {
    return find(SchoolKey.id(id));
  }

  /** The school with that subdomain, in whichever status. */
  public Optional<School> bySubdomain(String subdomain) {
    return find(SchoolKey.subdomain(subdomain));
  }

  /** The school with that custom host name, in whichever status. */
  public Optional<School> byDomain(String host) {
    return find(SchoolKey.domain(host));
  }

  /**
   * The school as the registry has it now or had it a second ago: migrations change its schema's
   * version without announcing it.
   *
   * @param outdated as it is known, with another schema version than is needed
   * @throws com.mindwhile.erp.shared.UnavailableException if the registry does not answer
   */
  public School anew(School outdated) {
    School school =
        askedAnew.get(outdated.id(), id -> registered.find(SchoolKey.id(id)).orElse(outdated));
    if (!Objects.equals(school.schemaVersion(), outdated.schemaVersion())) {
      share(() -> shared.put(school));
      known.asMap().values().removeIf(stale -> stale.id() == school.id());
    }
    return school;
  }

  /**
   * Makes a committed change of a school known to every node. To be called after the transaction
   * that changed it, outside any.
   */
  public void changed(long schoolId) {
    registered
        .find(SchoolKey.id(schoolId))
        .ifPresent(
            school -> {
              share(() -> shared.put(school));
              share(() -> shared.announce(school));
              forget(schoolId, school.version());
            });
  }

  /** Drops what this node knows of a school in a version before the given one. */
  void forget(long schoolId, int version) {
    forget(Map.of(schoolId, version));
  }

  /** Drops what this node knows of schools in versions before the given ones. */
  void forget(Map<Long, Integer> versions) {
    boolean news = false;
    for (Map.Entry<Long, Integer> school : versions.entrySet()) {
      Integer before = newestVersions.get(school.getKey());
      if (before == null || before < school.getValue()) {
        newestVersions.merge(school.getKey(), school.getValue(), Math::max);
        news = true;
      }
    }
    if (news) {
      known.asMap().values().removeIf(this::isOutdated);
    }
  }

  /** How many look-ups this process answered by itself, of all. */
  public double hitRate() {
    return known.stats().hitRate();
  }

  /** How many look-ups there were since the start. */
  public long lookups() {
    return known.stats().requestCount();
  }

  /** How many of them this process answered by itself. */
  public long hits() {
    return known.stats().hitCount();
  }

  private Optional<School> find(SchoolKey key) {
    School school = known.getIfPresent(key);
    if (school != null) {
      return Optional.of(school);
    }
    if (unknown.getIfPresent(key) != null) {
      return Optional.empty();
    }
    return load(key);
  }

  private Optional<School> load(SchoolKey key) {
    Optional<School> loaded =
        fromShared(key).filter(school -> !isOutdated(school)).or(() -> fromRegistry(key));
    loaded.ifPresentOrElse(school -> keep(key, school), () -> unknown.put(key, true));
    return loaded;
  }

  private void keep(SchoolKey key, School school) {
    known.put(key, school);
    // a change that was announced while the school was loaded
    if (isOutdated(school)) {
      known.invalidate(key);
    }
  }

  private boolean isOutdated(School school) {
    return school.version() < newestVersions.getOrDefault(school.id(), school.version());
  }

  private Optional<School> fromRegistry(SchoolKey key) {
    Optional<School> school = registered.find(key);
    school.ifPresent(found -> share(() -> shared.put(found)));
    return school;
  }

  /** In an enterprise archive the server applies no fallback to the cache's methods. */
  private Optional<School> fromShared(SchoolKey key) {
    try {
      return shared.find(key);
    } catch (JedisException away) {
      return Optional.empty();
    }
  }

  private static void share(Runnable sharing) {
    try {
      sharing.run();
    } catch (JedisException away) {
      LOG.debug("Redis does not answer; the registry is the truth", away);
    }
  }
}
