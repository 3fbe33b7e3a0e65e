package com.mindwhile.erp.it.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a proxy that ends TLS says of a request counts, and what others say does not. */
@WithErp
class ProxiedRequestIT {

  private final TestStack stack;
  private final TestSchool school;
  private final String host;
  private final String token;

  ProxiedRequestIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.school = people.school();
    this.host = school.subdomain() + ".localhost";
    this.token = people.token("school_admin");
  }

  @Test
  void addressesAreThoseTheClientAskedFor() {
    String rooms = "https://" + host + "/api/v1/rooms";

    Response made =
        Calls.expect(201, proxied(host).body(Map.of("name", "Behind a proxy")).post("rooms"));
    Response list = Calls.expect(200, proxied(host + ":8443").get("rooms?size=1"));
    Calls.expect(
        204,
        proxied(host).header("If-Match", made.header("ETag")).delete("rooms/" + made.path("id")));

    assertThat(made.header("Location")).isEqualTo(rooms + "/" + made.path("id"));
    assertThat(list.header("Link"))
        .startsWith("<https://" + host + ":8443/api/v1/rooms?size=1&page=1>; rel=\"first\"");
  }

  @Test
  void soTheyAreOnTheControlPlane() {
    Response list =
        asked(Calls.throughProxy(stack.calls().admin(stack.superAdmin())), "console.example")
            .get("schools?size=1");

    assertThat(Calls.expect(200, list).header("Link"))
        .startsWith("<https://console.example/admin/api/v1/schools?size=1&page=1>; rel=\"first\"");
  }

  @Test
  void aStrangerIsNotBelieved() {
    Response list =
        asked(stack.calls().school(school.id(), token), "evil.example").get("rooms?size=1");

    assertThat(Calls.expect(200, list).header("Link"))
        .startsWith("<" + stack.calls().baseUrl().resolve("/api/v1/rooms?size=1&page=1") + ">");
    Response unnamed =
        asked(stack.calls().api().header("Authorization", "Bearer " + token), host).get("rooms");
    Calls.expectProblem(400, unnamed);
  }

  @Test
  void nonsenseIsIgnored() {
    Response list =
        Calls.throughProxy(stack.calls().school(school.id(), token))
            .header("X-Forwarded-Proto", "gopher")
            .header("X-Forwarded-Host", "no host/at all")
            .get("rooms?size=1");

    assertThat(Calls.expect(200, list).header("Link"))
        .startsWith("<" + stack.calls().baseUrl().resolve("/api/v1/rooms?size=1&page=1") + ">");
  }

  private RequestSpecification proxied(String asked) {
    return asked(
        Calls.throughProxy(stack.calls().api()).header("Authorization", "Bearer " + token), asked);
  }

  private static RequestSpecification asked(RequestSpecification call, String host) {
    return call.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", host);
  }
}
