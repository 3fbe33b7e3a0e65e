package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Generated passwords in a properties file only its owner can read. A password is made the first
 * time it is asked for and stays the same from then on.
 */
public final class Secrets {

  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final PrivateProperties stored;

  private Secrets(PrivateProperties stored) {
    this.stored = stored;
  }

  /** The secrets of that file; none if it does not exist yet. */
  public static Secrets in(Path file) {
    return new Secrets(PrivateProperties.in(file));
  }

  /** The secret of that name, made and stored if there is none yet: 32 characters of base64url. */
  public synchronized String get(String name) {
    return find(name).orElseGet(() -> make(name));
  }

  /** The secret of that name if there is one. */
  public synchronized Optional<String> find(String name) {
    return stored.find(name);
  }

  /** Stores a secret chosen by somebody else. */
  public synchronized void put(String name, String value) {
    stored.put(name, value);
  }

  private String make(String name) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    put(name, made);
    return made;
  }
}
