package com.mindwhile.erp.registry;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A job as operators see it.
 *
 * @param name of the job, such as {@code provision-school}
 * @param done schools it is finished with
 * @param failed schools it failed in
 * @param skipped schools an operator left out
 * @param drifted schools it is finished with whose schema differs from a fresh school's
 * @param total schools it is for
 * @param maxConcurrent schools worked on at the same time, at most
 * @param maxConcurrentPerServer of them on one database server; null if that is not limited beside
 * @param maxFailures in how many it may fail and still begin others; null if that stops nothing
 * @param canarySchoolIds schools it begins with
 * @param waveSizes schools of the first waves after the canaries; each further wave has twice as
 *     many
 * @param pauseSeconds how long it waits between two waves; null if it does not
 * @param gate whether it waits between two waves until somebody lets it go on
 * @param releasedWave the last wave it may begin, 0 for the canaries; null if it waits for nobody
 * @param resumesAt when it goes on by itself; null unless it is paused for a time
 * @param error why it failed, in one sentence
 * @param schools the outcome in each school; null in lists of jobs
 */
public record OperationView(
    Long id,
    String name,
    OperationStatus status,
    String requestedBy,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    long done,
    long failed,
    long skipped,
    long drifted,
    long total,
    int maxConcurrent,
    Integer maxConcurrentPerServer,
    Integer maxFailures,
    Set<Long> canarySchoolIds,
    List<Integer> waveSizes,
    Integer pauseSeconds,
    boolean gate,
    Integer releasedWave,
    Instant resumesAt,
    String error,
    List<SchoolOutcomeView> schools) {

  OperationView with(List<SchoolOutcomeView> outcomes) {
    return new OperationView(
        id,
        name,
        status,
        requestedBy,
        createdAt,
        startedAt,
        endedAt,
        done,
        failed,
        skipped,
        drifted,
        total,
        maxConcurrent,
        maxConcurrentPerServer,
        maxFailures,
        canarySchoolIds,
        waveSizes,
        pauseSeconds,
        gate,
        releasedWave,
        resumesAt,
        error,
        List.copyOf(outcomes));
  }
}
