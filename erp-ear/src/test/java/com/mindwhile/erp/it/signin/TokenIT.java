package com.mindwhile.erp.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.RestAssured;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in an access token, who believes it, and how the keys change. */
@WithErp
class TokenIT {

  private static final Duration REREAD = Duration.ofSeconds(10);

  private final TestStack stack;
  private final TestPeople people;
  private final TestSchool school;

  TokenIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
    this.school = people.school();
  }

  @Test
  void itSaysWhoSignedInWhereAndWhatTheyMayDo() throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(people.token("accountant")).getJWTClaimsSet();

    assertThat(claims.getIssuer()).isEqualTo("mindwhile-erp");
    assertThat(claims.getAudience()).containsExactly("mindwhile-erp");
    assertThat(claims.getStringClaim("upn")).isEqualTo("accountant@people.example");
    assertThat(claims.getLongClaim("school")).isEqualTo(school.id());
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getSubject()).isNotBlank();
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(claims.getStringListClaim("groups"))
        .contains("accountant", "fees.collect", "students.view")
        .doesNotContain("students.edit", "school_admin");
  }

  @Test
  void everybodyCanVerifyItWithThePublishedKeys() throws ParseException, JOSEException {
    SignedJWT token = SignedJWT.parse(people.token("principal"));
    RSAKey key = published().getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(key.isPrivate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Bearer a.b.c",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
        "Basic aGVhZDpzZWNyZXQ=",
        "bearer null"
      })
  void whatIsNoTokenIsRefused(String authorization) {
    Calls.expectProblem(
        401,
        stack.calls().school(school.id()).header("Authorization", authorization).get("auth/me"));
  }

  @Test
  void aForgedTokenIsRefused() throws ParseException, JOSEException {
    SignedJWT good = SignedJWT.parse(people.token("teacher"));
    JWTClaimsSet more =
        new JWTClaimsSet.Builder(good.getJWTClaimsSet())
            .claim("groups", List.of("school_admin", "students.delete"))
            .build();
    String[] parts = people.token("teacher").split("\\.");

    refused(parts[0] + "." + more.toPayload().toBase64URL() + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + ".");
    refused(people.token("teacher") + "A");
    refused(new PlainJWT(more).serialize());
    refused(signedWithAnotherKey(good.getHeader().getKeyID(), more));
    refused(signedWithThePublicKeyAsSecret(good.getHeader().getKeyID(), more));
  }

  @Test
  void theKeysChangeWithoutARestart() throws ParseException, JOSEException {
    String before = signIn();
    String oldKid = kid(before);
    String keys = "master_registry.signing_keys";

    stack.database().execute("update " + keys + " set active_from = active_from - interval 91 day");
    Poll.until(REREAD, this::kidsAfterARereadAndASignIn, kids -> kids.size() == 2);
    assertThat(kid(signIn())).as("the next key is announced first").isEqualTo(oldKid);

    stack
        .database()
        .execute(
            "update " + keys + " set active_from = utc_timestamp(6) where kid <> '" + oldKid + "'");
    String after =
        Poll.until(
            REREAD,
            () -> {
              kidsAfterARereadAndASignIn();
              return signIn();
            },
            token -> !kid(token).equals(oldKid));

    Calls.expect(200, stack.calls().school(school.id(), after).get("auth/me"));
    Calls.expect(200, stack.calls().school(school.id(), before).get("auth/me"));
  }

  private List<String> kidsAfterARereadAndASignIn() {
    try {
      refused(signedWithAnotherKey("unknown", new JWTClaimsSet.Builder().subject("1").build()));
      signIn();
      return published().getKeys().stream().map(key -> key.getKeyID()).toList();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signIn() {
    return stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
  }

  private void refused(String token) {
    Calls.expectProblem(401, stack.calls().school(school.id(), token).get("auth/me"));
  }

  private JWKSet published() throws ParseException {
    Map<String, Object> json =
        RestAssured.get(stack.calls().baseUrl().resolve("/.well-known/jwks.json")).path("$");
    return JWKSet.parse(json);
  }

  private static String signedWithAnotherKey(String kid, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), claims);
    token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    return token.serialize();
  }

  private String signedWithThePublicKeyAsSecret(String kid, JWTClaimsSet claims)
      throws JOSEException, ParseException {
    byte[] publicKey = published().getKeyByKeyId(kid).toRSAKey().toRSAPublicKey().getEncoded();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims);
    token.sign(new MACSigner(publicKey));
    return token.serialize();
  }

  private static String kid(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
