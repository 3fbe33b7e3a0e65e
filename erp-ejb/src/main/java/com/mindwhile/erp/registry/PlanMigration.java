package com.mindwhile.erp.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * The request to migrate schools.
 *
 * @param schoolIds which; all that are active, suspended or in maintenance unless said
 * @param maxConcurrent how many at the same time, at most; 10 unless said
 */
public record PlanMigration(
    @Size(min = 1, max = 10_000) Set<@NotNull @Positive Long> schoolIds,
    @Min(1) @Max(100) Integer maxConcurrent) {

  private static final int DEFAULT_CONCURRENCY = 10;

  public PlanMigration {
    maxConcurrent = maxConcurrent == null ? DEFAULT_CONCURRENCY : maxConcurrent;
  }
}
