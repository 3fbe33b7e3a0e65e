package com.mindwhile.erp.jobs;

import java.time.Instant;

/**
 * A job as its owner sees it.
 *
 * @param name of the kind of job, such as {@code section-report-cards}
 * @param done items it is finished with
 * @param total items there are; 0 before it has begun
 * @param error why it failed, in one sentence
 * @param hasFile whether it has left a file
 */
public record JobView(
    long id,
    String name,
    JobStatus status,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    int done,
    int total,
    String error,
    boolean hasFile) {}
