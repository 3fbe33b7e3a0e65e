package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.UnauthenticatedException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues and verifies access tokens: JSON Web Tokens signed with RS256, as MicroProfile JWT wants
 * them. Whether the session behind a token goes on is not known here.
 */
@ApplicationScoped
public class AccessTokens {

  private SigningKeys keys;
  private Clock clock;
  private String issuer;
  private List<String> audiences;
  private Duration lifetime;

  protected AccessTokens() {}

  @Inject
  public AccessTokens(
      SigningKeys keys,
      Clock clock,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") List<String> audiences,
      @ConfigProperty(name = "erp.security.access-token-seconds") int lifetimeSeconds) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = issuer;
    this.audiences = List.copyOf(audiences);
    this.lifetime = Duration.ofSeconds(lifetimeSeconds);
  }

  /**
   * A token for a caller with a session.
   *
   * @param authVersion the version of the account's rights and password the token is good for
   */
  public AccessToken issue(Caller caller, int authVersion) {
    RSAKey key = keys.signing();
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audiences)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)));
    CallerClaims.write(caller, authVersion, claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("A token could not be signed", impossible);
    }
    return new AccessToken(token.serialize(), lifetime.toSeconds());
  }

  /**
   * What a token says.
   *
   * @throws UnauthenticatedException if it is not one of ours or has expired
   */
  VerifiedToken verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      requireSignature(jwt);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      requireForUsNow(claims);
      return new VerifiedToken(CallerClaims.read(claims, token), jwt.getHeader().getKeyID());
    } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
      throw refused();
    }
  }

  /** Whether a token verified earlier is still good: it may have expired, its key be withdrawn. */
  boolean isStillGood(VerifiedToken token) {
    return clock.instant().getEpochSecond() < token.principal().getExpirationTime()
        && keys.verifying(token.kid()).isPresent();
  }

  private void requireSignature(SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
      throw refused();
    }
    RSAKey key = keys.verifying(header.getKeyID()).orElseThrow(AccessTokens::refused);
    if (!jwt.verify(new RSASSAVerifier(key))) {
      throw refused();
    }
  }

  private void requireForUsNow(JWTClaimsSet claims) {
    Date expires = claims.getExpirationTime();
    if (expires == null
        || !clock.instant().isBefore(expires.toInstant())
        || !issuer.equals(claims.getIssuer())
        || Collections.disjoint(audiences, claims.getAudience())) {
      throw refused();
    }
  }

  private static UnauthenticatedException refused() {
    return new UnauthenticatedException("The access token is not valid or has expired");
  }
}
