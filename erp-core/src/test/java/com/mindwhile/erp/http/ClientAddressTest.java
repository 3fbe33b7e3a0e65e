package com.mindwhile.erp.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  private static final String PROXY = "10.0.0.7";
  private static final String PATH = "/api/v1/rooms";

  private final ClientAddress addresses = new ClientAddress(Optional.of("10.0.0.6, " + PROXY));

  @ParameterizedTest
  @CsvSource({
    "https, greenwood.erp.example, https://greenwood.erp.example",
    "HTTPS, greenwood.erp.example:8443, https://greenwood.erp.example:8443",
    "https, greenwood.erp.example:443, https://greenwood.erp.example",
    "http, greenwood.erp.example:80, http://greenwood.erp.example",
    "http, [2001:db8::1]:8080, http://[2001:db8::1]:8080"
  })
  void aTrustedProxySaysWhatTheClientAskedFor(String scheme, String host, String origin) {
    HttpServletRequest sent = addresses.asSent(proxied(scheme, host));

    assertThat(sent.getRequestURL()).hasToString(origin + PATH);
    assertThat(sent.isSecure()).isEqualTo(origin.startsWith("https:"));
  }

  @Test
  void oneHeaderLeavesTheRestAsItIs() {
    assertThat(addresses.asSent(from(PROXY, 80, "X-Forwarded-Proto", "https")).getRequestURL())
        .hasToString("https://backend" + PATH);
    assertThat(addresses.asSent(from(PROXY, 8080, "X-Forwarded-Proto", "https")).getRequestURL())
        .hasToString("https://backend:8080" + PATH);
    HttpServletRequest named = addresses.asSent(from(PROXY, 8080, "X-Forwarded-Host", "a.example"));
    assertThat(named.getRequestURL()).hasToString("http://a.example" + PATH);
    assertThat(named.getServerName()).isEqualTo("a.example");
    assertThat(named.getServerPort()).isEqualTo(80);
  }

  @Test
  void aStrangerSaysNothing() {
    SentRequest request =
        new SentRequest(
            "10.0.0.8",
            8080,
            Map.of(
                "X-Forwarded-For", List.of("192.0.2.1"),
                "X-Forwarded-Proto", List.of("https"),
                "X-Forwarded-Host", List.of("a.example")));

    assertThat(addresses.asSent(request)).isSameAs(request);
    assertThat(addresses.of(request)).isEqualTo("10.0.0.8");
    assertThat(new ClientAddress(Optional.empty()).asSent(request)).isSameAs(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp", "https://", "javascript", "on", "https http"})
  void aSchemeThatIsNoneIsIgnored(String scheme) {
    SentRequest request = from(PROXY, 8080, "X-Forwarded-Proto", scheme);

    assertThat(addresses.asSent(request)).isSameAs(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a.example/path",
        "a.example?q",
        "a.example#f",
        "me@a.example",
        "a.example:0",
        "a.example:65536",
        "a.example:99999999999",
        "a.example:port",
        "https://a.example",
        "[::1",
        "[:::]",
        "<script>"
      })
  void aHostThatIsNoneIsIgnored(String host) {
    SentRequest request = from(PROXY, 8080, "X-Forwarded-Host", host);

    assertThat(addresses.asSent(request)).isSameAs(request);
  }

  @Test
  void theLastOfSeveralValuesIsTheProxysOwn() {
    HttpServletRequest sent =
        addresses.asSent(
            new SentRequest(
                PROXY,
                8080,
                Map.of(
                    "X-Forwarded-Proto", List.of("http", "http, https"),
                    "X-Forwarded-Host", List.of("evil.example, a.example"))));

    assertThat(sent.getRequestURL()).hasToString("https://a.example" + PATH);
    assertThat(
            addresses.of(
                new SentRequest(
                    PROXY, 8080, Map.of("X-Forwarded-For", List.of("1.2.3.4", "192.0.2.1")))))
        .isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "192.0.2.1:5678, 192.0.2.1",
    "2001:db8::1, 2001:db8::1",
    "somebody, 10.0.0.7"
  })
  void theClientIsWhomTheProxySaw(String forwarded, String client) {
    assertThat(addresses.of(from(PROXY, 8080, "X-Forwarded-For", forwarded))).isEqualTo(client);
  }

  private static SentRequest proxied(String scheme, String host) {
    return new SentRequest(
        PROXY,
        8080,
        Map.of("X-Forwarded-Proto", List.of(scheme), "X-Forwarded-Host", List.of(host)));
  }

  private static SentRequest from(String address, int port, String header, String value) {
    return new SentRequest(address, port, Map.of(header, List.of(value)));
  }
}
