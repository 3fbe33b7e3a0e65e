package com.mindwhile.erp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.client.ApiClient;
import com.mindwhile.erp.client.ApiException;
import com.mindwhile.erp.client.api.SignInApi;
import com.mindwhile.erp.client.model.Credentials;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client generated from the API document sends what the API takes and reads what it answers. */
class GeneratedClientTest {

  private static final String TOKENS =
      "{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"tokenType\":\"Bearer\",\"expiresIn\":900}";

  private final AtomicReference<String> sent = new AtomicReference<>();
  private final AtomicReference<String> school = new AtomicReference<>();
  private HttpServer server;

  @BeforeEach
  void answerSignIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/api/v1/auth/login",
        exchange -> {
          sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          school.set(exchange.getRequestHeaders().getFirst("X-Tenant-Subdomain"));
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          byte[] answer = TOKENS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void signsIn() throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());

    Credentials credentials = new Credentials().username("office").password("secret");
    var tokens = new SignInApi(client).login(credentials, null, "greenwood");

    assertThat(sent.get()).isEqualTo("{\"username\":\"office\",\"password\":\"secret\"}");
    assertThat(school.get()).isEqualTo("greenwood");
    assertThat(tokens.getExpiresIn()).isEqualTo(900);
  }
}
