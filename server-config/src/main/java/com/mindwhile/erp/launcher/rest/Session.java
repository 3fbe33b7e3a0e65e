package com.mindwhile.erp.launcher.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The tokens of somebody signed in: one for some minutes, and one that is good for the next. */
final class Session {

  private final RestApi api;
  private String accessToken;
  private String refreshToken;

  /**
   * A session that has begun.
   *
   * @param api the same API for nobody
   * @param tokens the answer to the login
   */
  Session(RestApi api, JsonNode tokens) {
    this.api = api;
    take(tokens);
  }

  synchronized String accessToken() {
    return accessToken;
  }

  /**
   * The access token that follows that one; of several threads with the same one, one fetches it.
   *
   * @throws RestApiException with 401 if the session has ended
   */
  synchronized String tokenAfter(String refused) {
    if (accessToken.equals(refused)) {
      take(api.post("auth/refresh", Map.of("refreshToken", refreshToken)));
    }
    return accessToken;
  }

  private void take(JsonNode tokens) {
    accessToken = tokens.path("accessToken").asText();
    refreshToken = tokens.path("refreshToken").asText();
  }
}
