package com.mindwhile.erp.registry;

import java.time.Instant;

/**
 * What an operation did in one school.
 *
 * @param step the step it is at or stopped at, such as {@code create-database}
 * @param error why it failed: for a migration the script, its line and the statement
 */
public record SchoolOutcomeView(
    long schoolId,
    String code,
    OutcomeStatus status,
    String step,
    String fromVersion,
    String toVersion,
    Instant startedAt,
    Instant endedAt,
    String error) {}
