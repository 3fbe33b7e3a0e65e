package com.mindwhile.erp.registry;

import java.time.Instant;

/**
 * What an operation did in one school.
 *
 * @param wave the wave it is in, 0 for the canaries
 * @param step the step it is at or stopped at, such as {@code create-database}
 * @param error why it failed: for a migration the script, its line and the statement
 * @param drift how its schema differs from a fresh school's, a difference a line; null if it does
 *     not, or was not looked at
 */
public record SchoolOutcomeView(
    long schoolId,
    String code,
    OutcomeStatus status,
    int wave,
    String step,
    String fromVersion,
    String toVersion,
    Instant startedAt,
    Instant endedAt,
    String error,
    String drift) {}
