package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys a node knows, as they were stored at one moment. Every one of them verifies; to sign it
 * takes a private half that this node's vault can decrypt.
 */
final class SigningKeyRing {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeyRing.class);

  private record Entry(SigningKey key, RSAKey publicKey, Optional<RSAKey> pair) {

    static Entry of(SigningKey key, CredentialVault vault) {
      return new Entry(key, key.publicKey(), pair(key, vault));
    }

    private static Optional<RSAKey> pair(SigningKey key, CredentialVault vault) {
      try {
        return Optional.of(key.pair(vault));
      } catch (IllegalStateException notByThisVault) {
        LOG.warn("A signing key verifies here but does not sign: {}", notByThisVault.getMessage());
        return Optional.empty();
      }
    }
  }

  private final Map<String, Entry> entries;
  private final Instant readAt;

  SigningKeyRing(List<SigningKey> keys, CredentialVault vault, Instant readAt) {
    this.readAt = readAt;
    entries =
        keys.stream()
            .map(key -> Entry.of(key, vault))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.key().kid(), Function.identity()));
  }

  /** When it was read. */
  Instant readAt() {
    return readAt;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The key to sign with: the newest of those that can whose time has come. */
  Optional<RSAKey> signingAt(Instant now) {
    return newest(active(now).filter(entry -> entry.pair().isPresent())).flatMap(Entry::pair);
  }

  /** Since when the newest key has been in use, be it by other nodes alone. */
  Optional<Instant> signingSince(Instant now) {
    return newest(active(now)).map(entry -> entry.key().activeFrom());
  }

  /** Whether a key waits for its time. */
  boolean hasSuccessorAt(Instant now) {
    return entries.values().stream().anyMatch(entry -> now.isBefore(entry.key().activeFrom()));
  }

  /** The key of that id, if what it signed is still believed. */
  Optional<RSAKey> verifyingAt(Instant now, String kid) {
    return Optional.ofNullable(entries.get(kid))
        .filter(entry -> entry.key().verifiesAt(now))
        .map(Entry::publicKey);
  }

  /** The public halves of the keys that verify now or will soon. */
  JWKSet publicAt(Instant now) {
    return new JWKSet(
        entries.values().stream()
            .filter(entry -> entry.key().verifiesAt(now))
            .sorted(Comparator.comparingLong(entry -> entry.key().id()))
            .map(entry -> (JWK) entry.publicKey())
            .toList());
  }

  private Stream<Entry> active(Instant now) {
    return entries.values().stream().filter(entry -> entry.key().signsAt(now));
  }

  private static Optional<Entry> newest(Stream<Entry> keys) {
    return keys.max(Comparator.comparingLong(entry -> entry.key().id()));
  }
}
