package com.mindwhile.erp.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Caller.Kind;
import com.mindwhile.erp.rbac.Caller.LinkedPerson;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.KeySetFile;
import com.mindwhile.erp.shared.UnauthenticatedException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {

  private static final Caller TEACHER =
      new Caller(
          Kind.SCHOOL_USER,
          42,
          "meera",
          7L,
          "9b2c",
          Set.of("teacher"),
          Map.of(
              Permission.STUDENTS_VIEW, Set.of(Scope.OWN_CLASSES, Scope.CHILDREN),
              Permission.TEACHERS_VIEW, Set.of(Scope.ALL)),
          new LinkedPerson(null, 5L, 11L));

  @TempDir private Path folder;
  private final TestClock clock = new TestClock();
  private final KeysInMemory table = new KeysInMemory();
  private SigningKeys keys;
  private AccessTokens tokens;

  @BeforeEach
  void setUp() {
    Path file = folder.resolve("keys.json");
    new KeySetFile(file).generate();
    keys = new SigningKeys(table, new CredentialVault(file), clock, 90);
    tokens = new AccessTokens(keys, clock, "issuer", List.of("erp", "other"), 900);
  }

  @Test
  void aTokenBringsItsCallerBackAsTheyWere() {
    AccessToken token = tokens.issue(TEACHER, 3);

    ErpPrincipal principal = tokens.verify(token.value()).principal();

    assertThat(token.expiresIn()).isEqualTo(900);
    assertThat(principal.caller()).isEqualTo(TEACHER);
    assertThat(principal.authVersion()).isEqualTo(3);
  }

  @Test
  void aSuperAdminsTokenOpensEverythingAndNamesNoSchool() {
    Caller admin = Caller.superAdmin(1, "root@example.org", "s1");

    ErpPrincipal principal = tokens.verify(tokens.issue(admin, 0).value()).principal();

    assertThat(principal.caller()).isEqualTo(admin);
    assertThat(principal.<Object>getClaim("school")).isNull();
  }

  @Test
  void theClaimsAreThoseOfMicroProfileJwt() {
    ErpPrincipal token = tokens.verify(tokens.issue(TEACHER, 3).value()).principal();

    assertThat(token.getName()).isEqualTo("meera");
    assertThat(token.getIssuer()).isEqualTo("issuer");
    assertThat(token.getAudience()).containsExactlyInAnyOrder("erp", "other");
    assertThat(token.getSubject()).isEqualTo("school:7:user:42");
    assertThat(token.getGroups())
        .containsExactlyInAnyOrder("teacher", "students.view", "teachers.view");
    assertThat(token.getIssuedAtTime()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(token.getExpirationTime()).isEqualTo(clock.instant().getEpochSecond() + 900);
    assertThat(token.getTokenID()).isNotBlank();
    assertThat(token.<Long>getClaim("school")).isEqualTo(7L);
    assertThat(token.<Map<String, Object>>getClaim("scopes")).containsOnlyKeys("students.view");
  }

  @Test
  void aTokenEndsAfterItsFifteenMinutes() {
    String token = tokens.issue(TEACHER, 3).value();

    clock.advance(Duration.ofSeconds(899));
    assertThat(tokens.verify(token)).isNotNull();

    clock.advance(Duration.ofSeconds(1));
    assertRefused(token);
  }

  @Test
  void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() {
    assertRefused(
        new AccessTokens(keys, clock, "another", List.of("erp"), 900).issue(TEACHER, 3).value());
    assertRefused(
        new AccessTokens(keys, clock, "issuer", List.of("another"), 900).issue(TEACHER, 3).value());
  }

  @Test
  void aChangedTokenIsRefused() {
    String[] parts = tokens.issue(TEACHER, 3).value().split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]));
    String changed = payload.replace("\"upn\":\"meera\"", "\"upn\":\"admin\"");

    assertThat(changed).isNotEqualTo(payload);
    assertRefused(
        parts[0]
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes())
            + "."
            + parts[2]);
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String token : List.of("", "a", "a.b.c", "a.b.c.d", "..", "null", "\u0000")) {
      assertRefused(token);
    }
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String payload = tokens.issue(TEACHER, 3).value().split("\\.")[1];
    String header =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

    assertRefused(header + "." + payload + ".");
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    RSAKey key = keys.signing();
    SignedJWT forged = new SignedJWT(header(JWSAlgorithm.HS256, key), claims("school:7:user:42"));
    forged.sign(new MACSigner(key.toPublicJWK().toString().getBytes()));

    assertRefused(forged.serialize());
  }

  @Test
  void aTokenWhoseSubjectIsOfAnotherSchoolIsRefused() throws Exception {
    RSAKey key = keys.signing();
    SignedJWT token = new SignedJWT(header(JWSAlgorithm.RS256, key), claims("school:8:user:42"));
    token.sign(new RSASSASigner(key));

    assertRefused(token.serialize());
  }

  @Test
  void platformPermissionsInASchoolsTokenCountForNothing() {
    Caller greedy =
        new Caller(
            Kind.SCHOOL_USER,
            42,
            "meera",
            7L,
            "9b2c",
            Set.of("schools.provision"),
            Map.of(),
            LinkedPerson.NONE);

    Caller read = tokens.verify(tokens.issue(greedy, 0).value()).principal().caller();

    assertThat(read.permissions()).isEmpty();
  }

  @Test
  void aVerifiedTokenIsRememberedUntilItExpiresOrItsKeyIsWithdrawn() {
    VerifiedTokens verified = new VerifiedTokens(tokens);
    String token = tokens.issue(TEACHER, 3).value();

    ErpPrincipal first = verified.principal(token);
    assertThat(verified.principal(token)).isSameAs(first);

    table.rows.get(0).retire(clock.instant());
    clock.advance(SigningKeys.REREAD_AFTER.plusMillis(1));
    assertThatThrownBy(() -> verified.principal(token))
        .isInstanceOf(UnauthenticatedException.class);
  }

  private JWSHeader header(JWSAlgorithm algorithm, RSAKey key) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
  }

  private JWTClaimsSet claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer("issuer")
        .audience("erp")
        .subject(subject)
        .claim("upn", "meera")
        .claim("sid", "9b2c")
        .claim("ver", 3)
        .claim("school", 7)
        .claim("groups", List.of())
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plusSeconds(60)))
        .build();
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(UnauthenticatedException.class);
  }
}
