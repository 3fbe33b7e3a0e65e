package com.mindwhile.erp.security.tokens;

import java.time.Instant;

/**
 * A key that signs access tokens, as operators see it.
 *
 * @param kid its id, in the tokens and in the published set
 * @param activeFrom from when on it signs
 * @param activeUntil until when what it signed is believed; null if that is not decided
 */
public record SigningKeyView(
    String kid, Instant createdAt, Instant activeFrom, Instant activeUntil) {}
