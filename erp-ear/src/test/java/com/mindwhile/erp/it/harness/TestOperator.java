package com.mindwhile.erp.it.harness;

import com.mindwhile.erp.launcher.ControlPlane;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A super admin of a test's own.
 *
 * @param email what they sign in with; the password is {@link TestSchool#PASSWORD}
 */
public record TestOperator(TestStack stack, String email) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A new one, without a second factor. */
  public static TestOperator of(TestStack stack) {
    String email = "operator-" + COUNT.incrementAndGet() + "@mindwhile.example";
    try {
      new ControlPlane(stack.erp().databaseServer(), stack.erp().secrets())
          .createSuperAdmin(email, TestSchool.PASSWORD);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestOperator(stack, email);
  }

  /** The answer to a try to sign in with the password and, unless it is null, that code. */
  public Response login(String code) {
    return login(TestSchool.PASSWORD, code);
  }

  /** The answer to a try to sign in. */
  public Response login(String password, String code) {
    Map<String, Object> body = new HashMap<>(Map.of("username", email, "password", password));
    if (code != null) {
      body.put("code", code);
    }
    return stack.calls().admin().body(body).post("auth/login");
  }

  /** The number of their account. */
  public long id() {
    return Long.parseLong(
        stack
            .database()
            .value("select id from master_registry.super_admins where email = ?", email));
  }

  /** Sets up the second factor of one who has none. */
  public Authenticator enrol() {
    String token = Tokens.of(login(null)).access();
    Authenticator authenticator =
        new Authenticator(
            Calls.expect(
                    200,
                    stack
                        .calls()
                        .admin(token)
                        .body(Map.of("password", TestSchool.PASSWORD))
                        .post("auth/me/second-factor"))
                .path("secret"));
    Calls.expect(
        200,
        stack
            .calls()
            .admin(token)
            .body(Map.of("code", authenticator.code()))
            .post("auth/me/second-factor/confirm"));
    forgetUsedCodes();
    return authenticator;
  }

  /** Lets codes be used again, as if half a minute had passed. */
  public void forgetUsedCodes() {
    stack
        .database()
        .execute(
            "update master_registry.super_admin_second_factors set last_step = 0"
                + " where super_admin_id = "
                + id());
  }
}
