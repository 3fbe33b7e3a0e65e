package com.mindwhile.erp.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What lets a first administrator in once, to choose a password.
 *
 * @param token 256 random bits; shown once and never stored
 * @param expiresAt until when it may be used
 */
public record Invitation(String token, Instant expiresAt) {

  private static final Duration VALID_FOR = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 32;

  /** A new one. */
  static Invitation issuedAt(Instant now) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new Invitation(
        Base64.getUrlEncoder().withoutPadding().encodeToString(random), now.plus(VALID_FOR));
  }

  /** SHA-256 of the token, which is what is stored. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Invitation[expiresAt=" + expiresAt + "]";
  }
}
