package com.mindwhile.erp.security.tokens;

/**
 * A signed token.
 *
 * @param value what goes after {@code Bearer}
 * @param expiresIn seconds it is good for
 */
public record AccessToken(String value, long expiresIn) {}
