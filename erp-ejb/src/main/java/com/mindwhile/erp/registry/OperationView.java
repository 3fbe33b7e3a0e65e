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
 * @param total schools it is for
 * @param maxConcurrent schools worked on at the same time, at most
 * @param maxFailures in how many it may fail and still begin others; null if that stops nothing
 * @param canarySchoolIds schools it begins with
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
    long total,
    int maxConcurrent,
    Integer maxFailures,
    Set<Long> canarySchoolIds,
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
        total,
        maxConcurrent,
        maxFailures,
        canarySchoolIds,
        error,
        List.copyOf(outcomes));
  }
}
