package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The control plane's REST API, for somebody signed in. */
final class PlatformApi {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI base;
  private String token;

  /**
   * The API at that address.
   *
   * @param adminUrl where the control plane answers, such as {@code https://erp.example.org/admin}
   */
  PlatformApi(URI adminUrl) {
    String address = adminUrl.toString();
    this.base = URI.create(address.endsWith("/") ? address : address + "/").resolve("api/v1/");
  }

  /** Signs in; the calls after it are made with the token. */
  PlatformApi signIn(Credentials credentials) {
    JsonNode answer =
        post(
            "auth/login",
            Map.of("username", credentials.user(), "password", credentials.password()));
    token = answer.path("accessToken").asText();
    return this;
  }

  /** Signs out, so that no session is left behind. */
  void signOut() {
    post("auth/logout", Map.of());
  }

  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, Object body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = parsed(response);
      if (response.statusCode() >= 300) {
        throw refused(response.statusCode(), body);
      }
      return body;
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE, "No answer from " + request.uri() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(ExitCode.FAILED, "Interrupted", e);
    }
  }

  private static JsonNode parsed(HttpResponse<String> response) {
    try {
      return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode().put("title", "an answer that is not JSON");
    }
  }

  private static CommandFailedException refused(int status, JsonNode problem) {
    StringBuilder message = new StringBuilder();
    message.append(status).append(' ').append(problem.path("title").asText(""));
    if (problem.hasNonNull("detail")) {
      message.append(": ").append(problem.path("detail").asText());
    }
    for (JsonNode error : problem.path("errors")) {
      message
          .append(System.lineSeparator())
          .append("  ")
          .append(error.path("field").asText())
          .append(": ")
          .append(error.path("message").asText());
    }
    if (problem.hasNonNull("requestId")) {
      message.append(" (request ").append(problem.path("requestId").asText()).append(')');
    }
    return new CommandFailedException(ExitCode.of(status), message.toString());
  }
}
