package com.mindwhile.erp.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * The request to migrate schools: those that fit everything that is said, of all that are active,
 * suspended or in maintenance.
 *
 * @param schoolIds by their ids
 * @param databaseServers by the names of the servers their databases are on
 * @param schemaVersions by the versions their databases were last found complete at
 * @param maxConcurrent how many at the same time, at most; 10 unless said
 * @param maxFailures in how many it may fail and still begin others; any number unless said
 * @param canarySchoolIds those to begin with; the others follow if it failed in none of these
 */
public record PlanMigration(
    @Size(min = 1, max = 10_000) Set<@NotNull @Positive Long> schoolIds,
    @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 63) String> databaseServers,
    @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 50) String> schemaVersions,
    @Min(1) @Max(100) Integer maxConcurrent,
    @Min(0) @Max(10_000) Integer maxFailures,
    @Size(min = 1, max = 100) Set<@NotNull @Positive Long> canarySchoolIds) {

  private static final int DEFAULT_CONCURRENCY = 10;

  public PlanMigration {
    maxConcurrent = maxConcurrent == null ? DEFAULT_CONCURRENCY : maxConcurrent;
  }

  /** Of the schools of these ids, or of all if there are none. */
  public static PlanMigration of(Set<Long> schoolIds, Integer maxConcurrent) {
    return new PlanMigration(schoolIds, null, null, maxConcurrent, null, null);
  }
}
