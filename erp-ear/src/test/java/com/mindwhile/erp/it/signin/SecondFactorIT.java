package com.mindwhile.erp.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Authenticator;
import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestOperator;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.Tokens;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second factor of super admins at the platform's REST API. */
@WithErp
class SecondFactorIT {

  private static final String NEEDED = "urn:mindwhile:problem:second-factor-needed";
  private static final String REFUSED = "urn:mindwhile:problem:unauthenticated";

  private final TestStack stack;
  private final TestOperator operator;

  SecondFactorIT(TestStack stack) {
    this.stack = stack;
    this.operator = TestOperator.of(stack);
  }

  @Test
  void itIsAskedForOnceItIsConfirmed() {
    String token = Tokens.of(operator.login(null)).access();
    String other = Tokens.of(operator.login(null)).refresh();
    Response begun = Calls.expect(200, begin(token, TestSchool.PASSWORD));
    Authenticator authenticator = new Authenticator(begun.path("secret"));
    assertThat(begun.<String>path("uri"))
        .startsWith("otpauth://totp/Mindwhile%20ERP:operator-")
        .contains("secret=" + authenticator.secret(), "digits=6", "period=30");
    Calls.expect(200, operator.login(null));

    Calls.expectProblem(400, confirm(token, "000000"));
    Calls.expect(200, operator.login(null));
    Response confirmed = Calls.expect(200, confirm(token, authenticator.code()));
    assertThat(confirmed.<List<String>>path("recoveryCodes")).hasSize(10).doesNotHaveDuplicates();
    Calls.expectProblem(409, begin(token, TestSchool.PASSWORD));
    Response state = Calls.expect(200, own(token).get("auth/me/second-factor"));
    assertThat(state.<Integer>path("recoveryCodesLeft")).isEqualTo(10);

    Response needed = Calls.expectProblem(401, operator.login(null));
    assertThat(needed.<String>path("type")).isEqualTo(NEEDED);
    assertThat(needed.header("WWW-Authenticate")).startsWith("Bearer");
    Calls.expect(200, operator.login(authenticator.code(1)));
    Calls.expectProblem(401, refreshed(other));
  }

  @Test
  void aCodeIsGoodOnce() {
    Authenticator authenticator = operator.enrol();
    String code = authenticator.code();

    Calls.expect(200, operator.login(code));
    assertThat(Calls.expectProblem(401, operator.login(code)).<String>path("type"))
        .isEqualTo(REFUSED);
    assertThat(Calls.expectProblem(401, operator.login(authenticator.code(-1))).statusCode())
        .isEqualTo(401);
    Calls.expect(200, operator.login(authenticator.code(1)));
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndStoredAsAHash() {
    String token = Tokens.of(operator.login(null)).access();
    Authenticator authenticator =
        new Authenticator(Calls.expect(200, begin(token, TestSchool.PASSWORD)).path("secret"));
    List<String> codes =
        Calls.expect(200, confirm(token, authenticator.code())).path("recoveryCodes");

    Calls.expect(200, operator.login(codes.get(3).toUpperCase()));
    Calls.expectProblem(401, operator.login(codes.get(3)));
    Calls.expect(200, operator.login(codes.get(0)));

    assertThat(stored("select hex(code_hash) from master_registry.super_admin_recovery_codes"))
        .doesNotContain(hex(codes.get(1)), hex(codes.get(1).replace("-", "").toUpperCase()));
    assertThat(stored("select hex(secret) from master_registry.super_admin_second_factors"))
        .doesNotContain(hex(authenticator.secret()));
  }

  @Test
  void wrongCodesLockTheAccountLikeWrongPasswords() {
    Authenticator authenticator = operator.enrol();
    for (int i = 0; i < 4; i++) {
      Calls.expectProblem(401, operator.login("000000"));
    }
    assertThat(operator.login(null).<String>path("type")).isEqualTo(NEEDED);
    Calls.expectProblem(401, operator.login("000000"));

    assertThat(Calls.expectProblem(401, operator.login(authenticator.code())).<String>path("type"))
        .isEqualTo(REFUSED);
    assertThat(operator.login(null).<String>path("type")).isEqualTo(REFUSED);
    assertThat(audited("ACCOUNT_LOCKED")).isEqualTo(1);
  }

  @Test
  void aStolenSessionDoesNotSetItUp() {
    String stolen = Tokens.of(operator.login(null)).access();

    Response refused = Calls.expectProblem(400, begin(stolen, "Wrong-horse-7-staple"));
    assertThat(refused.<String>path("errors[0].code")).isEqualTo("WRONG_PASSWORD");
    for (int i = 0; i < 4; i++) {
      Calls.expectProblem(400, begin(stolen, "Wrong-horse-7-staple"));
    }

    assertThat(audited("ACCOUNT_LOCKED")).as("as at the sign-in").isEqualTo(1);
    Calls.expectProblem(400, begin(stolen, TestSchool.PASSWORD));
    assertThat(
            stack
                .database()
                .column(
                    "select 1 from master_registry.super_admin_second_factors"
                        + " where super_admin_id = ?",
                    operator.id()))
        .isEmpty();
  }

  @Test
  void aWrongPasswordIsNotToldFromAWrongCode() {
    Authenticator authenticator = operator.enrol();

    Response wrongPassword = operator.login("Wrong-horse-7-staple", authenticator.code());
    Response wrongCode = operator.login("000000");
    assertThat(wrongPassword.<String>path("detail")).isEqualTo(wrongCode.path("detail"));
    assertThat(operator.login("Wrong-horse-7-staple", null).<String>path("type"))
        .isEqualTo(REFUSED);
  }

  @Test
  void anotherSuperAdminResetsIt() {
    Authenticator authenticator = operator.enrol();
    String own = Tokens.of(operator.login(authenticator.code())).access();
    String path = "super-admins/" + operator.id() + "/second-factor/reset";
    Calls.expectProblem(422, own(own).post(path));

    Response reset = Calls.expect(200, own(stack.superAdmin()).post(path));

    assertThat(reset.<String>path("secondFactorSince")).isNull();
    Calls.expect(200, operator.login(null));
    Calls.expectProblem(409, own(stack.superAdmin()).post(path));
    assertThat(audited("SECOND_FACTOR_ENABLED")).isEqualTo(1);
    assertThat(audited("SECOND_FACTOR_RESET")).isEqualTo(1);
  }

  @Test
  void whoIsDisabledIsOut() {
    Tokens tokens = Tokens.of(operator.login(null));
    String path = "super-admins/" + operator.id();
    Calls.expectProblem(422, own(tokens.access()).post(path + "/disable"));

    Calls.expect(200, own(stack.superAdmin()).post(path + "/disable"));

    Calls.expectProblem(401, operator.login(null));
    Calls.expectProblem(401, refreshed(tokens.refresh()));
    Calls.expect(200, own(stack.superAdmin()).post(path + "/enable"));
    Calls.expect(200, operator.login(null));
    Response found = Calls.expect(200, own(stack.superAdmin()).get(path));
    assertThat(found.<String>path("email")).isEqualTo(operator.email());
  }

  private RequestSpecification own(String token) {
    return stack.calls().admin(token);
  }

  private Response begin(String token, String password) {
    return own(token).body(Map.of("password", password)).post("auth/me/second-factor");
  }

  private Response confirm(String token, String code) {
    return own(token).body(Map.of("code", code)).post("auth/me/second-factor/confirm");
  }

  private Response refreshed(String refreshToken) {
    return stack.calls().admin().body(Map.of("refreshToken", refreshToken)).post("auth/refresh");
  }

  private long audited(String action) {
    return Long.parseLong(
        stack
            .database()
            .value(
                "select count(*) from master_registry.platform_audit"
                    + " where action = ? and entity = 'SuperAdmin' and entity_id = ?",
                action,
                Long.toString(operator.id())));
  }

  private String stored(String sql) {
    return String.join("\n", stack.database().column(sql));
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
