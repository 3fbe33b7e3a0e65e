package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign access tokens. The first is made when one is needed; a new one follows after
 * {@code erp.security.signing-key-days}, announced to every node and to readers of the published
 * set before it signs. The keys known stay usable while the registry is away.
 */
@ApplicationScoped
public class SigningKeys {

  /** How old the known keys get before they are read again. */
  static final Duration REREAD_AFTER = Duration.ofSeconds(60);

  /** How soon they are read again for a key id nobody here knows: forged ones cost no more. */
  static final Duration REREAD_FOR_UNKNOWN_AFTER = Duration.ofSeconds(2);

  /** From a key's making to its first use: every node has read it by then. */
  static final Duration ANNOUNCED_FOR = Duration.ofSeconds(120);

  /** How long a replaced key verifies after its last use: longer than a token lives. */
  static final Duration VERIFIES_FOR = Duration.ofHours(1);

  /** How soon what failed is tried again. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final int RSA_BITS = 2048;

  private final ReentrantLock reading = new ReentrantLock();
  private SigningKeyStore store;
  private CredentialVault vault;
  private Clock clock;
  private Duration replacedAfter;
  private volatile SigningKeyRing ring;
  private volatile Instant nextTry = Instant.MIN;

  protected SigningKeys() {}

  @Inject
  public SigningKeys(
      SigningKeyStore store,
      CredentialVault vault,
      Clock clock,
      @ConfigProperty(name = "erp.security.signing-key-days") int days) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
    this.replacedAfter = Duration.ofDays(days);
  }

  /** The pair to sign with. */
  RSAKey signing() {
    SigningKeyRing known = ring();
    Instant now = clock.instant();
    Optional<RSAKey> pair = known.signingAt(now);
    if (pair.isPresent()) {
      replaceIfDue(known, now);
      return pair.get();
    }
    addKey(now, now);
    return ring.signingAt(clock.instant()).orElseThrow();
  }

  /** The public key with that id, if tokens it signed are still believed. */
  Optional<RSAKey> verifying(String kid) {
    Optional<RSAKey> known = ring().verifyingAt(clock.instant(), kid);
    return known.isPresent() ? known : rereadFor(kid);
  }

  /** The public keys, as RFC 7517 writes them. */
  public JWKSet published() {
    return ring().publicAt(clock.instant());
  }

  /** Makes the next key. It signs once every node knows it; the present ones verify on. */
  public void rotate() {
    Instant now = clock.instant();
    addKey(now, now.plus(ANNOUNCED_FOR));
  }

  /** One page of the keys there were, newest first. */
  public Page<SigningKeyView> list(PageRequest request) {
    return Page.of(store.all(), request);
  }

  /**
   * Ends a key that has become known to others. Within a minute every node refuses what it signed,
   * and signs with another.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if there is none of that id
   */
  public void withdraw(String kid) {
    store.withdraw(kid, clock.instant());
    read();
  }

  private void replaceIfDue(SigningKeyRing known, Instant now) {
    boolean old =
        known
            .signingSince(now)
            .filter(since -> since.plus(replacedAfter).isBefore(now))
            .isPresent();
    if (!old || known.hasSuccessorAt(now) || now.isBefore(nextTry)) {
      return;
    }
    try {
      rotate();
    } catch (RuntimeException away) {
      nextTry = now.plus(RETRY_AFTER);
      LOG.warn("The signing key is due for replacement, which failed; it stays in use", away);
    }
  }

  private void addKey(Instant now, Instant activeFrom) {
    long last = store.lastId();
    SigningKey next = new SigningKey(last + 1, newPair(), vault, activeFrom, now);
    try {
      store.add(next, activeFrom.plus(VERIFIES_FOR));
      LOG.info("Signing key {} was made and signs from {} on", next.kid(), activeFrom);
    } catch (RuntimeException refused) {
      if (store.lastId() == last) {
        throw refused;
      }
      LOG.info("Another node made the next signing key first");
    }
    read();
  }

  private SigningKeyRing ring() {
    SigningKeyRing known = ring;
    if (known == null) {
      reading.lock();
      try {
        return ring == null ? read() : ring;
      } finally {
        reading.unlock();
      }
    }
    if (known.readAt().plus(REREAD_AFTER).isBefore(clock.instant())) {
      reread();
    }
    return ring;
  }

  private Optional<RSAKey> rereadFor(String kid) {
    Instant now = clock.instant();
    if (ring.isEmpty() || ring.readAt().plus(REREAD_FOR_UNKNOWN_AFTER).isBefore(now)) {
      reread();
    }
    return ring.verifyingAt(now, kid);
  }

  /**
   * One thread reads, the others go on with what is known; so do all while the registry is away.
   */
  private void reread() {
    if (clock.instant().isBefore(nextTry) || !reading.tryLock()) {
      return;
    }
    try {
      read();
    } catch (RuntimeException away) {
      nextTry = clock.instant().plus(RETRY_AFTER);
      LOG.warn("The signing keys could not be read again; those known stay in use", away);
    } finally {
      reading.unlock();
    }
  }

  private SigningKeyRing read() {
    Instant now = clock.instant();
    SigningKeyRing read = new SigningKeyRing(store.usableAt(now), vault, now);
    ring = read;
    return read;
  }

  private static RSAKey newPair() {
    try {
      return new RSAKeyGenerator(RSA_BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("No RSA key could be made", impossible);
    }
  }
}
