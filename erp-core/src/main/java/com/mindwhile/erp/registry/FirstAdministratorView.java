package com.mindwhile.erp.registry;

import java.time.Instant;

/**
 * The first user a school is to have.
 *
 * @param passwordHash of the password that was given; null if the administrator is invited
 * @param invitationHash SHA-256 of the one-time token; null if a password was given
 * @param invitationExpiresAt until when the token may be used; null if a password was given
 */
public record FirstAdministratorView(
    String email,
    String firstName,
    String lastName,
    String passwordHash,
    byte[] invitationHash,
    Instant invitationExpiresAt) {}
