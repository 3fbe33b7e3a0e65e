package com.mindwhile.erp.registry.superadmins;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1, which is what
 * every authenticator understands.
 */
final class Totp {

  static final int DIGITS = 6;
  static final Duration STEP = Duration.ofSeconds(30);

  /** How many steps a clock may be off, as the RFC recommends (section 5.2). */
  private static final int TOLERANCE = 1;

  /** As long as the hash, as RFC 4226 recommends (section 4, R6). */
  private static final int KEY_BYTES = 20;

  private static final String ALGORITHM = "HmacSHA1";
  private static final int MODULUS = 1_000_000;
  private static final int LOW_NIBBLE = 0x0f;

  private final byte[] key;

  Totp(byte[] key) {
    this.key = key.clone();
  }

  /** A new key. */
  static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** The step a moment is in. */
  static long stepAt(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /**
   * The step a code is of, if it is one of those around now and after the last one used.
   *
   * @param lastStep codes of this step and those before are used up
   */
  OptionalLong stepOf(String code, Instant now, long lastStep) {
    long present = stepAt(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
      if (isEqual(code(step), code) && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a step (RFC 4226, section 5.3). */
  String code(long step) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & LOW_NIBBLE;
      int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format("%0" + DIGITS + "d", truncated % MODULUS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }

  /** In the same time wherever they differ. */
  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }
}
