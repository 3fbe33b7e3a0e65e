package com.mindwhile.erp.launcher.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One of the system's REST APIs, for nobody or for somebody signed in, whose session goes on for as
 * long as it is used. Safe for several threads.
 */
public final class RestApi {

  private static final int UNAUTHORIZED = 401;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final URI base;
  private final Map<String, String> headers;
  private final Optional<Session> session;

  private RestApi(
      HttpClient client, URI base, Map<String, String> headers, Optional<Session> session) {
    this.client = client;
    this.base = base;
    this.headers = Map.copyOf(headers);
    this.session = session;
  }

  /** The control plane's API; {@code adminUrl} such as {@code https://erp.example.org/admin}. */
  public static RestApi ofControlPlane(URI adminUrl) {
    return at(adminUrl, Map.of());
  }

  /** One school's API, named by its subdomain in a header. */
  public static RestApi ofSchool(URI baseUrl, String subdomain) {
    return at(baseUrl, Map.of("X-Tenant-Subdomain", subdomain));
  }

  private static RestApi at(URI url, Map<String, String> headers) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    String address = url.toString();
    URI folder = URI.create(address.endsWith("/") ? address : address + "/");
    return new RestApi(client, folder.resolve("api/v1/"), headers, Optional.empty());
  }

  /**
   * The same API for somebody signed in.
   *
   * @throws RestApiException with 401 if name or password is wrong
   */
  public RestApi signIn(String user, String password) {
    return signedIn(Map.of("username", user, "password", password));
  }

  /**
   * The same API for somebody signed in who may have a second factor.
   *
   * @param code asked for its code if one is needed
   * @throws RestApiException with 401 if name, password or code is wrong
   */
  public RestApi signIn(String user, String password, Supplier<String> code) {
    try {
      return signIn(user, password);
    } catch (RestApiException refused) {
      if (!refused.isOf("second-factor-needed")) {
        throw refused;
      }
      return signedIn(Map.of("username", user, "password", password, "code", code.get()));
    }
  }

  private RestApi signedIn(Map<String, String> credentials) {
    Session begun = new Session(this, post("auth/login", credentials));
    return new RestApi(client, base, headers, Optional.of(begun));
  }

  /** Ends the session, so that none is left behind. */
  public void signOut() {
    post("auth/logout", Map.of());
  }

  /** What is at that path, such as {@code schools/7}. */
  public JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** The answer to a body posted to that path. */
  public JsonNode post(String path, Object body) {
    return post(request(path), body);
  }

  /** The same for what is done once for each key, however often it is sent. */
  public JsonNode postOnce(String path, String key, Object body) {
    return post(request(path).header("Idempotency-Key", key), body);
  }

  /**
   * The answer to a body put to that path.
   *
   * @param version of what it replaces
   */
  public JsonNode put(String path, int version, Object body) {
    return send(request(path).header("If-Match", "\"" + version + "\""), "PUT", body);
  }

  /** The answer to the deletion of what is at that path. */
  public JsonNode delete(String path) {
    return send(request(path).DELETE());
  }

  private JsonNode post(HttpRequest.Builder request, Object body) {
    return send(request, "POST", body);
  }

  private JsonNode send(HttpRequest.Builder request, String method, Object body) {
    return send(request.header("Content-Type", "application/json").method(method, json(body)));
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    headers.forEach(request::header);
    return request;
  }

  /** A request whose access token is refused, most likely expired, is sent again with the next. */
  private JsonNode send(HttpRequest.Builder request) {
    if (session.isEmpty()) {
      return send(request.build());
    }
    String token = session.get().accessToken();
    try {
      return send(authorized(request, token));
    } catch (RestApiException refused) {
      if (refused.status() != UNAUTHORIZED) {
        throw refused;
      }
      return send(authorized(request, session.get().tokenAfter(token)));
    }
  }

  private static HttpRequest authorized(HttpRequest.Builder request, String token) {
    return request.setHeader("Authorization", "Bearer " + token).build();
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = parsed(response);
      if (response.statusCode() >= 300) {
        throw new RestApiException(response.statusCode(), body);
      }
      return body;
    } catch (IOException e) {
      throw new NoAnswerException(request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while calling " + request.uri(), e);
    }
  }

  private static JsonNode parsed(HttpResponse<String> response) {
    try {
      return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode().put("title", "an answer that is not JSON");
    }
  }
}
