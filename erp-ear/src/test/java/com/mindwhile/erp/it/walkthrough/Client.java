package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who calls one of the REST APIs; safe for several threads. */
final class Client {

  /** Numbers as they are written: 1.50 is no binary fraction. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TENANT = "X-Tenant-ID";
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";

  private final HttpClient http;
  private final URI base;
  private final String plane;
  private final Supplier<Map<String, String>> headers;
  private final Traffic traffic;
  private final String example;

  private Client(
      HttpClient http,
      URI base,
      String plane,
      Supplier<Map<String, String>> headers,
      Traffic traffic,
      String example) {
    this.http = http;
    this.base = base;
    this.plane = plane;
    this.headers = headers;
    this.traffic = traffic;
    this.example = example;
  }

  /** Of the control plane; a token that is good is asked for at each request. */
  static Client admin(URI server, Traffic traffic, Supplier<String> token) {
    return new Client(
        newHttp(),
        server.resolve("/admin/api/v1/"),
        "ADMIN",
        () -> Map.of(AUTHORIZATION, BEARER + token.get()),
        traffic,
        null);
  }

  /** Of a school, by somebody not signed in. */
  static Client school(URI server, Traffic traffic, long school) {
    Map<String, String> name = Map.of(TENANT, Long.toString(school));
    return new Client(newHttp(), server.resolve("/api/v1/"), "API", () -> name, traffic, null);
  }

  private static HttpClient newHttp() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** The same by somebody who is signed in. */
  Client by(Session session) {
    String school = headers.get().get(TENANT);
    return new Client(
        http,
        base,
        plane,
        () -> Map.of(TENANT, school, AUTHORIZATION, BEARER + session.token()),
        traffic,
        example);
  }

  /** The same, whose first request is an example in the document. */
  Client as(String name) {
    return new Client(http, base, plane, headers, traffic, name);
  }

  /** The same if that is so. */
  Client as(String name, boolean shown) {
    return shown ? as(name) : this;
  }

  JsonNode get(String path) {
    return done("GET", path, null, null, null);
  }

  JsonNode post(String path, Object body) {
    return done("POST", path, null, null, body);
  }

  /** Posts what needs no body. */
  JsonNode post(String path) {
    return post(path, null);
  }

  /** Posts and returns the id of what was made. */
  long create(String path, Object body) {
    return post(path, body).path("id").asLong();
  }

  /** Posts what is done once, however often it is sent. */
  JsonNode postOnce(String path, String key, Object body) {
    return done("POST", path, "Idempotency-Key", key, body);
  }

  /** Posts an action on a resource that has to be in that version. */
  JsonNode post(String path, int version) {
    return done("POST", path, "If-Match", "\"" + version + "\"", null);
  }

  /** Puts a body in the place of that version. */
  JsonNode put(String path, int version, Object body) {
    return done("PUT", path, "If-Match", "\"" + version + "\"", body);
  }

  /** Posts what has to be refused with that status. */
  JsonNode refused(int status, String path, Object body) {
    return expect(status, "POST", path, null, null, body);
  }

  /** The bytes of a file. */
  byte[] file(String path) {
    HttpRequest request = request(path).GET().build();
    HttpResponse<byte[]> answer = send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private JsonNode done(String method, String path, String header, String value, Object body) {
    return expect(0, method, path, header, value, body);
  }

  private JsonNode expect(
      int status, String method, String path, String header, String value, Object body) {
    HttpRequest.Builder request = request(path);
    if (header != null) {
      request.header(header, value);
    }
    request.method(method, body == null ? BodyPublishers.noBody() : publisher(body));
    HttpResponse<byte[]> answer = send(request.build(), BodyHandlers.ofByteArray());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    boolean asExpected =
        status == 0
            ? List.of(200, 201, 202).contains(answer.statusCode())
            : status == answer.statusCode();
    if (!asExpected) {
      throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + text);
    }
    JsonNode parsed = parsed(text);
    if (example != null) {
      traffic.keep(
          new Example(
              example,
              plane,
              method,
              path,
              header,
              value,
              body == null ? null : parsed(write(body)),
              answer.statusCode(),
              parsed));
    }
    return parsed;
  }

  private HttpRequest.Builder request(String path) {
    traffic.count();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    headers.get().forEach(request::header);
    return request;
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher publisher(Object body) {
    return BodyPublishers.ofString(write(body));
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
