package com.mindwhile.erp.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How an operation goes about its schools.
 *
 * @param maxConcurrent how many at the same time, at most
 * @param maxConcurrentPerServer how many of them on one database server; null if that is not
 *     limited beside
 * @param maxFailures in how many it may fail and still begin others; null if that stops nothing
 * @param canaries those it begins with; the others follow if it failed in none of these
 * @param waveSizes how many schools the first waves after them have; each further one has twice as
 *     many as the one before
 * @param pauseSeconds how long it waits between two waves; null if it does not
 * @param gate whether it waits between two waves until somebody lets it go on
 */
public record Rollout(
    int maxConcurrent,
    Integer maxConcurrentPerServer,
    Integer maxFailures,
    Set<Long> canaries,
    List<Integer> waveSizes,
    Integer pauseSeconds,
    boolean gate) {

  private static final JsonMapper JSON = new JsonMapper();

  public Rollout {
    canaries = canaries == null ? Set.of() : Set.copyOf(canaries);
    waveSizes =
        waveSizes == null || waveSizes.isEmpty() ? List.of(maxConcurrent) : List.copyOf(waveSizes);
  }

  /** One that nothing stops and that waits for nothing. */
  static Rollout of(int maxConcurrent) {
    return new Rollout(maxConcurrent, null, null, Set.of(), null, null, false);
  }

  /**
   * @throws InvalidInputException if it is both to pause and to wait at a gate
   */
  static Rollout of(PlanMigration request) {
    if (request.gate() && request.pauseSeconds() != null) {
      throw new InvalidInputException(
          new FieldViolation("gate", "EXCLUSIVE", "cannot be had with a pause"));
    }
    return new Rollout(
        request.maxConcurrent(),
        request.maxConcurrentPerServer(),
        request.maxFailures(),
        request.canarySchoolIds(),
        request.waveSizes(),
        request.pauseSeconds(),
        request.gate());
  }

  /** One that only looks at schools, all of them in one wave. */
  static Rollout ofLook(PlanMigration request, int schools) {
    return new Rollout(
        request.maxConcurrent(),
        request.maxConcurrentPerServer(),
        null,
        Set.of(),
        List.of(schools),
        null,
        false);
  }

  /** Whether it waits between two waves. */
  boolean waits() {
    return gate || pauseSeconds != null;
  }

  /** When it goes on by itself after a wave that is done now; null if somebody has to let it. */
  Instant resumesAt(Instant now) {
    return pauseSeconds == null ? null : now.plus(Duration.ofSeconds(pauseSeconds));
  }

  /** Whether others may be begun after so many failures in canaries and in all. */
  boolean tolerates(long canaryFailures, long failures) {
    return canaryFailures == 0 && (maxFailures == null || failures <= maxFailures);
  }

  /** It as it was stored; an earlier release stored the number of schools at a time alone. */
  static Rollout parse(String stored) {
    try {
      JsonNode parameters = JSON.readTree(stored);
      return parameters.isInt()
          ? of(parameters.intValue())
          : JSON.treeToValue(parameters, Rollout.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("An operation's parameters are not understood", unreadable);
    }
  }

  /** It as it is stored. */
  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("An operation's parameters cannot be stored", unwritable);
    }
  }
}
