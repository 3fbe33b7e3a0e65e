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

/** The keys a node knows, as they were stored at one moment. */
final class SigningKeyRing {

  private record Entry(SigningKey key, RSAKey pair) {}

  private final Map<String, Entry> entries;
  private final Instant readAt;

  SigningKeyRing(List<SigningKey> keys, CredentialVault vault, Instant readAt) {
    this.readAt = readAt;
    entries =
        keys.stream()
            .map(key -> new Entry(key, key.pair(vault)))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.key().kid(), Function.identity()));
  }

  /** When it was read. */
  Instant readAt() {
    return readAt;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The key to sign with: the newest whose time has come. */
  Optional<RSAKey> signingAt(Instant now) {
    return newestAt(now).map(Entry::pair);
  }

  /** Since when the key to sign with has been in use. */
  Optional<Instant> signingSince(Instant now) {
    return newestAt(now).map(entry -> entry.key().activeFrom());
  }

  /** Whether a key waits for its time. */
  boolean hasSuccessorAt(Instant now) {
    return entries.values().stream().anyMatch(entry -> now.isBefore(entry.key().activeFrom()));
  }

  /** The key of that id, if what it signed is still believed. */
  Optional<RSAKey> verifyingAt(Instant now, String kid) {
    return Optional.ofNullable(entries.get(kid))
        .filter(entry -> entry.key().verifiesAt(now))
        .map(Entry::pair);
  }

  /** The public halves of the keys that verify now or will soon. */
  JWKSet publicAt(Instant now) {
    return new JWKSet(
        entries.values().stream()
            .filter(entry -> entry.key().verifiesAt(now))
            .sorted(Comparator.comparingLong(entry -> entry.key().id()))
            .map(entry -> (JWK) entry.pair().toPublicJWK())
            .toList());
  }

  private Optional<Entry> newestAt(Instant now) {
    return entries.values().stream()
        .filter(entry -> entry.key().signsAt(now))
        .max(Comparator.comparingLong(entry -> entry.key().id()));
  }
}
