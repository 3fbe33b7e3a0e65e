package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school that changed is not served as it was, whatever a node missed. */
class SchoolChangesTest {

  private static final long ID = 7;
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private final Registry registry = new Registry();
  private final Redis redis = new Redis();
  private final SchoolDirectory directory = new SchoolDirectory(redis, registry);
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  private final SchoolChanges changes =
      new SchoolChanges(
          directory,
          registry,
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @BeforeEach
  void knowTheSchool() {
    registry.change(1, SchoolStatus.ACTIVE, now.minus(Duration.ofDays(1)));
    changes.look();
    assertThat(status()).isEqualTo(SchoolStatus.ACTIVE);
  }

  @Test
  void seesAChangeWithTheNextLook() {
    registry.change(2, SchoolStatus.SUSPENDED, now);
    pass(HALF_A_SECOND);
    changes.look();

    assertThat(status()).isEqualTo(SchoolStatus.SUSPENDED);
    assertThat(registry.looksAtAll).as("the first look alone").isEqualTo(1);
  }

  @Test
  void seesWhatChangedWhileTheRegistryWasOutOfReach() {
    registry.failure = new UnavailableException("The registry is away", 5);
    registry.change(2, SchoolStatus.SUSPENDED, now);
    for (int i = 0; i < 60; i++) {
      pass(HALF_A_SECOND);
      changes.look();
    }
    assertThat(status()).as("what is known is served meanwhile").isEqualTo(SchoolStatus.ACTIVE);

    registry.failure = null;
    changes.look();

    assertThat(status()).isEqualTo(SchoolStatus.SUSPENDED);
  }

  @Test
  void seesWhatChangedWhileTheProcessStoodStill() {
    registry.change(2, SchoolStatus.SUSPENDED, now.plusSeconds(1));
    pass(Duration.ofMinutes(10));
    changes.look();

    assertThat(status()).isEqualTo(SchoolStatus.SUSPENDED);
  }

  @Test
  void seesWithinAMinuteWhatWasStampedByAClockThatIsWrong() {
    registry.change(2, SchoolStatus.SUSPENDED, now.minus(Duration.ofHours(1)));
    for (int i = 0; i < SchoolChanges.LOOKS_FOR_ONE_AT_ALL; i++) {
      pass(HALF_A_SECOND);
      changes.look();
    }

    assertThat(status()).isEqualTo(SchoolStatus.SUSPENDED);
    assertThat(registry.looksAtAll).isEqualTo(2);
  }

  @Test
  void goesOnAfterAnyFailure() {
    registry.failure = new IllegalStateException("The application's server is in trouble");
    changes.look();
    registry.failure = null;
    registry.change(2, SchoolStatus.SUSPENDED, now);
    changes.look();

    assertThat(status()).isEqualTo(SchoolStatus.SUSPENDED);
  }

  @Test
  void takesNothingFromRedisThatIsOlderThanTheRegistry() {
    SchoolDirectory ofAnotherNode = new SchoolDirectory(redis, registry);
    registry.change(2, SchoolStatus.SUSPENDED, now.minus(Duration.ofMinutes(10)));
    assertThat(redis.cached.version()).as("the change never came to Redis").isEqualTo(1);
    assertThat(ofAnotherNode.byId(ID)).get().extracting(School::version).isEqualTo(1);

    new SchoolChanges(ofAnotherNode, registry, Clock.fixed(now, ZoneOffset.UTC)).look();

    assertThat(ofAnotherNode.byId(ID)).get().extracting(School::version).isEqualTo(2);
    assertThat(redis.cached.version()).isEqualTo(2);
  }

  private SchoolStatus status() {
    return directory.byId(ID).orElseThrow().status();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static final class Registry extends RegisteredSchools {

    private School school;
    private Instant changedAt;
    private RuntimeException failure;
    private int looksAtAll;

    private void change(int version, SchoolStatus status, Instant at) {
      school =
          new School(
              ID, version, "S7", "seven", "Seven", status, "UTC", "en", "INR", List.of(), "1",
              null);
      changedAt = at;
    }

    @Override
    public Optional<School> find(SchoolKey key) {
      return Optional.of(school);
    }

    @Override
    public Map<Long, Integer> changedSince(Instant since) {
      answer();
      return changedAt.isBefore(since) ? Map.of() : Map.of(ID, school.version());
    }

    @Override
    public Map<Long, Integer> versions() {
      answer();
      looksAtAll++;
      return Map.of(ID, school.version());
    }

    private void answer() {
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static final class Redis extends RedisSchoolCache {

    private School cached;

    @Override
    public Optional<School> find(SchoolKey key) {
      return Optional.ofNullable(cached);
    }

    @Override
    public void put(School school) {
      cached = school;
    }
  }
}
