package com.mindwhile.erp.security.sessions;

import java.time.Duration;

/**
 * When an account is locked.
 *
 * @param failures wrong passwords in a row
 * @param duration how long no password is considered then
 */
public record LockoutRule(int failures, Duration duration) {}
