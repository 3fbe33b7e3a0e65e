package com.mindwhile.erp.security.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits that stands for something stored; only its SHA-256 is stored. It is
 * random enough to need no salt.
 *
 * @param value what its owner presents
 */
public record OpaqueToken(String value) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static OpaqueToken random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** What is stored of it: 32 bytes. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "OpaqueToken[…]";
  }
}
