package com.mindwhile.erp.it.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app: shows the codes of a key (RFC 6238) as somebody else's program would.
 *
 * @param secret the key in Base32
 */
public record Authenticator(String secret) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  /** The code it shows now. */
  public String code() {
    return code(0);
  }

  /** The code it shows so many steps from now. */
  public String code(int stepsFromNow) {
    long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsFromNow;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int value = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
      return String.format("%06d", value % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] key() {
    String typed = secret.replace(" ", "");
    ByteBuffer bytes = ByteBuffer.allocate(typed.length() * 5 / 8);
    int buffer = 0;
    int held = 0;
    for (char letter : typed.toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (buffer >> held));
      }
    }
    return bytes.array();
  }
}
