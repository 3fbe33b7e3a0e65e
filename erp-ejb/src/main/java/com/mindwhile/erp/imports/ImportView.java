package com.mindwhile.erp.imports;

import java.time.Instant;

/**
 * A file that was sent to be imported. It is done when every row has ended one way or the other.
 *
 * @param dryRun whether it is only tried out: the numbers say what would come of it
 * @param rows how many it has, without empty ones and the header
 * @param created rows about somebody who was not known
 * @param updated rows with something new
 * @param unchanged rows in which everything was known
 * @param failed rows that were refused
 * @param jobId the job that does it, or did last
 */
public record ImportView(
    long id,
    ImportKind kind,
    boolean dryRun,
    int rows,
    int created,
    int updated,
    int unchanged,
    int failed,
    Long jobId,
    Instant createdAt) {}
