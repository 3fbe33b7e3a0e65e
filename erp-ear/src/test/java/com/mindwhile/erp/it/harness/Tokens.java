package com.mindwhile.erp.it.harness;

import io.restassured.response.Response;

/**
 * What a sign-in gives.
 *
 * @param access for the {@code Authorization} header
 * @param refresh for the next pair
 */
public record Tokens(String access, String refresh) {

  /** The tokens of an answer, which must be 200. */
  public static Tokens of(Response answer) {
    Calls.expect(200, answer);
    return new Tokens(answer.path("accessToken"), answer.path("refreshToken"));
  }
}
