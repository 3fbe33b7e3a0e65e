package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** That somebody is signed in: the pair of tokens is exchanged for the next before it ends. */
final class Session {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final Client nobody;
  private JsonNode tokens;
  private long madeAt;

  /** Signs somebody in. */
  Session(Client nobody, String username, String password) {
    this.nobody = nobody;
    keep(
        nobody
            .as("sign-in")
            .post("auth/login", Body.of("username", username, "password", password)));
  }

  /** An access token that is good. */
  synchronized String token() {
    if (System.nanoTime() - madeAt > TOKEN_LIFE.toNanos()) {
      keep(nobody.post("auth/refresh", Body.of("refreshToken", text("refreshToken"))));
    }
    return text("accessToken");
  }

  private void keep(JsonNode pair) {
    tokens = pair;
    madeAt = System.nanoTime();
  }

  private String text(String field) {
    return tokens.path(field).asText();
  }
}
