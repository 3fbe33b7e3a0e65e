package com.mindwhile.erp.security.sessions;

import com.mindwhile.erp.rbac.Caller;

/**
 * A session somebody holds a fresh refresh token of.
 *
 * @param caller who
 * @param authVersion the version of their account's rights and password
 * @param refreshToken the token, in clear for the only time
 */
public record OpenSession(Caller caller, int authVersion, OpaqueToken refreshToken) {}
