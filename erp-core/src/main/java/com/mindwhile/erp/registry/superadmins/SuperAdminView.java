package com.mindwhile.erp.registry.superadmins;

import java.time.Instant;

/**
 * A super admin as others of them see it.
 *
 * @param enabled whether they may sign in at all
 * @param lockedUntil until when no try is considered, after too many wrong ones; may be past or
 *     null
 * @param secondFactorSince since when a code is asked for at their sign-in; null if none is
 * @param recoveryCodesLeft how many recovery codes they did not use yet
 * @param lastSignInAt when they signed in last, as far as sessions are kept; null if they did not
 */
public record SuperAdminView(
    Long id,
    String email,
    boolean enabled,
    Instant lockedUntil,
    Instant secondFactorSince,
    long recoveryCodesLeft,
    Instant lastSignInAt,
    Instant createdAt) {}
