package com.mindwhile.erp.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * The request to migrate schools: those that fit everything that is said, of all that are active,
 * suspended or in maintenance.
 *
 * @param schoolIds by their ids
 * @param databaseServers by the names of the servers their databases are on
 * @param schemaVersions by the versions their databases were last found complete at
 * @param maxConcurrent how many at the same time, at most; 10 unless said
 * @param maxConcurrentPerServer how many of them on one database server; not limited unless said
 * @param maxFailures in how many it may fail and still begin others; any number unless said
 * @param canarySchoolIds those to begin with; the others follow if it failed in none of these
 * @param waveSizes how many schools the first waves after the canaries have; each further wave has
 *     twice as many as the one before. Unless said the first has as many as run at the same time
 * @param pauseSeconds how long to wait between two waves; not at all unless said
 * @param gate whether to wait between two waves until somebody lets it go on; no unless said
 */
public record PlanMigration(
    @Size(min = 1, max = 10_000) Set<@NotNull @Positive Long> schoolIds,
    @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 63) String> databaseServers,
    @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 50) String> schemaVersions,
    @Min(1) @Max(100) Integer maxConcurrent,
    @Min(1) @Max(100) Integer maxConcurrentPerServer,
    @Min(0) @Max(10_000) Integer maxFailures,
    @Size(min = 1, max = 100) Set<@NotNull @Positive Long> canarySchoolIds,
    @Size(min = 1, max = 50) List<@NotNull @Min(1) @Max(10_000) Integer> waveSizes,
    @Min(1) @Max(PlanMigration.LONGEST_PAUSE) Integer pauseSeconds,
    Boolean gate) {

  /** Two weeks. */
  static final int LONGEST_PAUSE = 1_209_600;

  private static final int DEFAULT_CONCURRENCY = 10;

  public PlanMigration {
    maxConcurrent = maxConcurrent == null ? DEFAULT_CONCURRENCY : maxConcurrent;
    gate = gate != null && gate;
  }

  /** Of these schools and with nothing else said; null for all. */
  public static PlanMigration of(
      Set<Long> schoolIds, Set<String> databaseServers, Set<String> schemaVersions) {
    return new PlanMigration(
        schoolIds, databaseServers, schemaVersions, null, null, null, null, null, null, null);
  }
}
