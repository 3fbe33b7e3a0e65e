package com.mindwhile.erp.it.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.EmbeddedRedis;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import redis.clients.jedis.RedisClient;

/** Redis goes away and comes back: everything goes on, and it is used again. */
@WithErp
class RedisAwayIT {

  private static final Duration SEEN_WITHIN = Duration.ofMillis(1_500);
  private static final Duration USED_AGAIN_WITHIN = Duration.ofSeconds(20);

  private final TestStack stack;
  private final TestSchool school;
  private final String token;

  RedisAwayIT(TestStack stack, TestSchool school) {
    this.stack = stack;
    this.school = school;
    this.token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
  }

  @AfterEach
  void bringBack() throws IOException {
    redis().kill();
    stack.erp().restartRedis();
  }

  @Test
  void everythingGoesOnWithoutIt() {
    redis().kill();

    everythingWorks();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everythingGoesOnIfItHangs() throws IOException, InterruptedException {
    int frozen =
        new ProcessBuilder("kill", "-STOP", Long.toString(redis().pid())).start().waitFor();
    assertThat(frozen).isZero();

    everythingWorks();
  }

  @Test
  void isUsedAgainOnceItIsBack() throws IOException {
    redis().kill();
    Poll.until(USED_AGAIN_WITHIN, this::redisState, "DOWN"::equals);
    stack.erp().restartRedis();

    Poll.until(USED_AGAIN_WITHIN, this::redisState, "UP"::equals);
    TestSchool another = stack.newSchool();
    try (RedisClient client = client()) {
      Poll.until(USED_AGAIN_WITHIN, () -> listeners(client), listening -> listening > 0);
      Poll.until(
          USED_AGAIN_WITHIN,
          () -> {
            change(another);
            return client.exists("erp:school:2:id:" + another.id());
          },
          Boolean::booleanValue);
    }
  }

  private void everythingWorks() {
    assertThat(redisState()).isEqualTo("DOWN");
    for (int i = 0; i < 20; i++) {
      Calls.expect(200, stack.calls().school(school.id(), token).get("students"));
    }
    for (int i = 0; i < 5; i++) {
      Response unknown =
          stack.calls().api().header("X-Tenant-Subdomain", "nowhere-" + i).get("school");
      Calls.expectProblem(404, unknown);
    }
    TestSchool another = stack.newSchool();
    stack.calls().signIn(another.id(), another.adminUsername(), TestSchool.PASSWORD);
    Calls.expect(200, stack.platform().post("schools/" + another.id() + "/suspend"));
    Poll.until(
        SEEN_WITHIN,
        () -> stack.calls().school(another.id()).get("auth/me").statusCode(),
        status -> status == 403);
  }

  private void change(TestSchool one) {
    Calls.expect(200, stack.platform().post("schools/" + one.id() + "/suspend"));
    Calls.expect(200, stack.platform().post("schools/" + one.id() + "/resume"));
  }

  /** As the health check shows it; without Redis a node is ready all the same. */
  private String redisState() {
    Response health = given().baseUri(stack.calls().baseUrl().toString()).get("/health/ready");
    return Calls.expect(200, health).path("checks.data.redis.find { it != null }");
  }

  /** How many nodes and archives hear of changes; what is told them here is known already. */
  private long listeners(RedisClient client) {
    return client.publish("erp:schools:changed", school.id() + ":0");
  }

  private RedisClient client() {
    return RedisClient.create(
        URI.create(
            "redis://default:%s@127.0.0.1:%d"
                .formatted(stack.erp().secrets().get("redis"), redis().port())));
  }

  private EmbeddedRedis redis() {
    return stack.erp().redis();
  }
}
