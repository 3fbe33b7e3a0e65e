package com.mindwhile.erp.it.harness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/**
 * How to call one application server.
 *
 * @param baseUrl where its school plane answers
 */
public record Calls(URI baseUrl) {

  /** From where the installation under test believes what is said of a request. */
  static final String TRUSTED_PROXY = "127.0.0.2";

  private static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("text/csv", ContentType.TEXT)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private static final RestAssuredConfig FROM_PROXY =
      CONFIG.httpClient(
          HttpClientConfig.httpClientConfig()
              .setParam(
                  "http.route.local-address",
                  new InetSocketAddress(TRUSTED_PROXY, 0).getAddress()));

  /** A call of the school plane's API that names no school, unless a header is added. */
  public RequestSpecification api() {
    return given()
        .config(CONFIG)
        .redirects()
        .follow(false)
        .baseUri(baseUrl.toString())
        .basePath("/api/v1")
        .contentType(ContentType.JSON);
  }

  /** A call to a school, named by its id, by somebody not signed in. */
  public RequestSpecification school(long schoolId) {
    return api().header("X-Tenant-ID", schoolId);
  }

  /** A call to a school, named by its id. */
  public RequestSpecification school(long schoolId, String token) {
    return school(schoolId).header("Authorization", "Bearer " + token);
  }

  /** A call of the control plane's API by somebody not signed in. */
  public RequestSpecification admin() {
    return given()
        .config(CONFIG)
        .redirects()
        .follow(false)
        .baseUri(baseUrl.toString())
        .basePath("/admin/api/v1")
        .contentType(ContentType.JSON);
  }

  /** A call of the control plane's API. */
  public RequestSpecification admin(String token) {
    return admin().header("Authorization", "Bearer " + token);
  }

  /** The call, from the address of a trusted proxy. */
  public static RequestSpecification throughProxy(RequestSpecification call) {
    return call.config(FROM_PROXY).redirects().follow(false);
  }

  /** Signs a user of a school in. */
  public String signIn(long schoolId, String username, String password) {
    Response answer =
        school(schoolId)
            .body(Map.of("username", username, "password", password))
            .post("auth/login");
    return expect(200, answer).path("accessToken");
  }

  /** A metric of the node, all archives together. */
  public double metric(String name) {
    return given()
        .baseUri(baseUrl.toString())
        .get("metrics")
        .asString()
        .lines()
        .filter(line -> line.contains(name) && !line.startsWith("#"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** The answer, which must have that status. */
  public static Response expect(int status, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    return answer;
  }

  /** The id at the end of a new resource's address; the answer must be 201. */
  public static long created(Response answer) {
    String location = expect(201, answer).header("Location");
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }

  /** The answer, which must be a problem of that status as RFC 9457 describes it. */
  public static Response expectProblem(int status, Response answer) {
    expect(status, answer);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<Integer>path("status")).isEqualTo(status);
    assertThat(answer.<String>path("title")).isNotBlank();
    assertThat(answer.<String>path("type")).isNotBlank();
    assertThat(answer.<String>path("requestId")).isEqualTo(answer.header("X-Request-Id"));
    return answer;
  }
}
