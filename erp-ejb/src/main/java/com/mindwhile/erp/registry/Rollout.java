package com.mindwhile.erp.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;

/**
 * How an operation goes about its schools.
 *
 * @param maxConcurrent how many at the same time, at most
 * @param maxFailures in how many it may fail and still begin others; null if that stops nothing
 * @param canaries those it begins with; the others follow if it failed in none of these
 */
public record Rollout(int maxConcurrent, Integer maxFailures, Set<Long> canaries) {

  private static final JsonMapper JSON = new JsonMapper();

  public Rollout {
    canaries = canaries == null ? Set.of() : Set.copyOf(canaries);
  }

  /** One that nothing stops. */
  static Rollout of(int maxConcurrent) {
    return new Rollout(maxConcurrent, null, Set.of());
  }

  static Rollout of(PlanMigration request) {
    return new Rollout(request.maxConcurrent(), request.maxFailures(), request.canarySchoolIds());
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
