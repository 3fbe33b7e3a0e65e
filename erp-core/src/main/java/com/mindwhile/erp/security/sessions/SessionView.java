package com.mindwhile.erp.security.sessions;

import java.time.Instant;

/**
 * A sign-in.
 *
 * @param createdAt when the user signed in
 * @param lastUsedAt when it was last refreshed
 * @param expiresAt when it ends unless it is refreshed
 * @param revokedAt when it was ended; null if it was not
 * @param address where the user signed in from
 * @param userAgent what program they used
 */
public record SessionView(
    String id,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    Instant revokedAt,
    String address,
    String userAgent) {}
