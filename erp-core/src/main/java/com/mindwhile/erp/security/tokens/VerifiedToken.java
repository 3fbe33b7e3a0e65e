package com.mindwhile.erp.security.tokens;

/**
 * What a token turned out to say.
 *
 * @param principal who it was issued to
 * @param kid the key it was signed with
 */
record VerifiedToken(ErpPrincipal principal, String kid) {}
