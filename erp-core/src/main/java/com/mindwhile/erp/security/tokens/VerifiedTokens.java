package com.mindwhile.erp.security.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mindwhile.erp.shared.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * Verifies each access token once and remembers it, by its SHA-256, as long as it is good: the
 * signature is what costs time.
 */
@ApplicationScoped
public class VerifiedTokens {

  private static final int MAX_TOKENS = 50_000;
  private static final int MAX_LENGTH = 12_000;
  private static final Duration UNUSED_FOR = Duration.ofMinutes(5);

  private final Cache<ByteBuffer, VerifiedToken> verified =
      Caffeine.newBuilder().maximumSize(MAX_TOKENS).expireAfterAccess(UNUSED_FOR).build();

  private AccessTokens tokens;

  protected VerifiedTokens() {}

  @Inject
  public VerifiedTokens(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Who the token was issued to.
   *
   * @throws UnauthenticatedException if it is not one of ours or has expired
   */
  public ErpPrincipal principal(String token) {
    if (token.length() > MAX_LENGTH) {
      throw new UnauthenticatedException("The access token is not valid");
    }
    ByteBuffer hash = sha256(token);
    VerifiedToken known = verified.getIfPresent(hash);
    if (known != null && tokens.isStillGood(known)) {
      return known.principal();
    }
    verified.invalidate(hash);
    VerifiedToken fresh = tokens.verify(token);
    verified.put(hash, fresh);
    return fresh.principal();
  }

  private static ByteBuffer sha256(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
