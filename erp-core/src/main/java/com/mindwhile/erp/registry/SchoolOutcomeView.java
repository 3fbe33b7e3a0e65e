package com.mindwhile.erp.registry;

import java.time.Instant;

/**
 * What an operation did in one school.
 *
 * @param databaseServer the name of the server its database is on
 * @param wave the wave it is in, 0 for the canaries
 * @param step the step it is at or stopped at, such as {@code create-database}
 * @param fromVersion the newest version its database had reached
 * @param scripts what a migration would run in it, a script a line; null if nothing, or if that is
 *     not what the job is to say
 * @param error why it failed: for a migration the script, its line and the statement; for a preview
 *     what a migration would stumble over
 * @param drift how its schema differs from a fresh school's, a difference a line; null if it does
 *     not, or was not looked at
 */
public record SchoolOutcomeView(
    long schoolId,
    String code,
    String databaseServer,
    OutcomeStatus status,
    int wave,
    String step,
    String fromVersion,
    String toVersion,
    String scripts,
    Instant startedAt,
    Instant endedAt,
    String error,
    String drift) {}
