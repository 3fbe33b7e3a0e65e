package com.mindwhile.erp.security;

import com.mindwhile.erp.shared.UnavailableException;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane, the first choice of OWASP's password storage cheat
 * sheet.
 */
@ApplicationScoped
public class PasswordHasher {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** A hash of a password nobody has: comparing with it takes as long as with a real one. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IG9mIDE2Yg$Zm9yIG5vIHBhc3N3b3JkIHdoYXRzb2V2ZXIsIG5vbmUhISE";

  /** More at once would be no faster, and each takes {@value #MEMORY_KIB} KiB. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * The hash of a password in the PHC string format, with a salt of its own.
   *
   * @throws UnavailableException if too many others are being hashed
   */
  public String hash(String password) {
    return inTurn(
        () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
  }

  /**
   * Whether the password is the one that was hashed. Without a hash it takes as long and is false.
   *
   * @throws UnavailableException if too many others are being hashed
   */
  public boolean matches(String password, String hash) {
    boolean matches =
        inTurn(() -> Password.check(password, hash == null ? NOBODYS : hash).with(ARGON2ID));
    return hash != null && matches;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new UnavailableException("Too many sign in at the moment", PATIENCE_SECONDS);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("The server is stopping", PATIENCE_SECONDS);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
