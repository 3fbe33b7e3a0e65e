package com.mindwhile.erp.security.sessions;

import java.io.Serializable;

/**
 * A password that was compared, right or wrong: what signing in begins with.
 *
 * @param name what its owner typed, in lower case
 */
public record PasswordProof(String name, PasswordCheck check) implements Serializable {}
