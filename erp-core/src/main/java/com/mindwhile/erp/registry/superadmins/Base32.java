package com.mindwhile.erp.registry.superadmins;

/** Bytes as authenticators want a key to be typed (RFC 4648, section 6), without padding. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(next);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & MASK));
      }
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << BITS - held & MASK));
    }
    return text.toString();
  }
}
