package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Databases go away or fall silent; schools go on, and nobody waits for ever. */
@WithFragileStack
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long one waits who has nothing to do with an outage. */
  private static final Duration PROMPT = Duration.ofSeconds(3);

  /** More than the server has HTTP threads. */
  private static final int CROWD = 300;

  private static final int SESSIONS = 20;

  /** Nodes look twice a second which schools changed. */
  private static final Duration SOME_LOOKS = Duration.ofSeconds(3);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FragileStack stack;
  private TestSchool school;
  private String token;

  OutageIT(FragileStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void provision() {
    school = stack.platform().provision(TestSchool.Request.any().on("direct"));
    token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    works();
  }

  @Test
  void schoolsThatAreKnownGoOnWithoutTheRegistry() {
    stack.registry().shut();
    try {
      for (int i = 0; i < 20; i++) {
        works();
      }
      stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
      Response unknown = unknown(stack.calls());
      Calls.expectProblem(503, unknown);
      assertThat(Integer.parseInt(unknown.header("Retry-After"))).isPositive();
      assertThat(
              stack
                  .calls()
                  .admin()
                  .body(Map.of("username", "a@b.example", "password", TestSchool.PASSWORD))
                  .post("auth/login")
                  .statusCode())
          .isEqualTo(503);
    } finally {
      stack.registry().reopen();
    }
    for (Calls node : stack.nodes()) {
      Poll.until(PATIENCE, () -> unknown(node).statusCode(), status -> status == 404);
    }
  }

  /** The change is older than looks overlap, as after a long outage, and nobody announces it. */
  @Test
  void aSchoolThatWasSuspendedMeanwhileIsServedNoMore() {
    TestSchool other = stack.platform().provision(TestSchool.Request.any().on("direct"));
    for (Calls node : stack.nodes()) {
      Calls.expectProblem(401, node.school(other.id()).get("auth/me"));
    }
    stack.registry().shut();
    try {
      stack
          .database()
          .execute(
              "update master_registry.schools set status = 'SUSPENDED', version = version + 1,"
                  + " updated_at = utc_timestamp(6) - interval 1 hour where id = "
                  + other.id());
      long start = System.nanoTime();
      Poll.until(
          PATIENCE,
          () -> {
            Calls.expectProblem(401, stack.calls().school(other.id()).get("auth/me"));
            return Duration.ofNanos(System.nanoTime() - start);
          },
          passed -> passed.compareTo(SOME_LOOKS) > 0);
    } finally {
      stack.registry().reopen();
    }
    for (Calls node : stack.nodes()) {
      Poll.until(
          PATIENCE,
          () -> node.school(other.id()).get("auth/me").statusCode(),
          status -> status == 403);
    }
  }

  @Test
  @Timeout(90)
  void aDatabaseThatFallsSilentHoldsNobodyForEver() {
    TestSchool silent = stack.platform().provision(TestSchool.Request.any().on("trapped"));
    String itsToken =
        stack.calls().signIn(silent.id(), silent.adminUsername(), TestSchool.PASSWORD);
    for (String statement : List.of("from students", "insert into students")) {
      stack
          .schools()
          .trap(
              statement,
              Pattern.compile(Pattern.quote(silent.databaseName())),
              Pattern.compile(Pattern.quote(statement)));
    }

    Calls.expectProblem(503, stack.calls().school(silent.id(), itsToken).get("students"));
    Calls.expectProblem(503, create(silent, itsToken));

    assertThat(stack.schools().caught()).hasSize(2);
    stack
        .schools()
        .trap(
            "commit",
            Pattern.compile(Pattern.quote(silent.databaseName())),
            Pattern.compile("SET autocommit=1"));
    Response nobodyKnows = create(silent, itsToken);
    Calls.expectProblem(500, nobodyKnows);
    assertThat(nobodyKnows.<String>path("detail")).contains("before trying again");
    assertThat(stack.schools().caught()).hasSize(3);
    stack.schools().clearTraps();

    Calls.expect(201, create(silent, itsToken));
    Response students =
        Calls.expect(200, stack.calls().school(silent.id(), itsToken).get("students"));
    assertThat(students.<Integer>path("total")).isOne();
  }

  @Test
  void aConnectionThatBrokeIsNotGivenToTheNext() {
    TestSchool cutOff = stack.platform().provision(TestSchool.Request.any().on("trapped"));
    String itsToken =
        stack.calls().signIn(cutOff.id(), cutOff.adminUsername(), TestSchool.PASSWORD);
    Calls.expect(200, stack.calls().school(cutOff.id(), itsToken).get("students"));
    stack.schools().shut();
    stack.schools().reopen();

    assertThat(stack.calls().school(cutOff.id(), itsToken).get("students").statusCode())
        .isIn(200, 503);
    Calls.expect(200, stack.calls().school(cutOff.id(), itsToken).get("students"));
    Calls.expect(201, create(cutOff, itsToken));
  }

  @Test
  @Timeout(120)
  void aServerThatFallsSilentHoldsNoOtherSchoolUp() throws Exception {
    TestSchool silent = stack.platform().provision(TestSchool.Request.any().on("trapped"));
    List<String> tokens =
        Stream.generate(
                () ->
                    stack.calls().signIn(silent.id(), silent.adminUsername(), TestSchool.PASSWORD))
            .limit(SESSIONS)
            .toList();
    stack.schools().fallSilent();
    try {
      List<CompletableFuture<Integer>> crowd = crowd(silent, tokens);
      Poll.until(
          PATIENCE,
          () -> {
            othersAreServedPromptly();
            return crowd.stream().allMatch(CompletableFuture::isDone);
          },
          done -> done);
      assertThat(crowd).extracting(CompletableFuture::join).containsOnly(503);

      List<CompletableFuture<Integer>> next = crowd(silent, tokens);
      CompletableFuture.allOf(next.toArray(CompletableFuture[]::new))
          .get(PROMPT.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(next).extracting(CompletableFuture::join).containsOnly(503);
      Response refused =
          Calls.expectProblem(
              503, stack.calls().school(silent.id(), tokens.get(0)).get("students"));
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    } finally {
      stack.schools().speak();
    }
    for (String token : tokens) {
      Poll.until(
          Duration.ofSeconds(10),
          () -> stack.calls().school(silent.id(), token).get("students").statusCode(),
          status -> status == 200);
    }
    Calls.expect(201, create(silent, tokens.get(0)));
  }

  private List<CompletableFuture<Integer>> crowd(TestSchool where, List<String> tokens) {
    return IntStream.range(0, CROWD)
        .mapToObj(
            i ->
                http.sendAsync(
                        students(where, tokens.get(i % tokens.size())).build(),
                        BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode))
        .toList();
  }

  private void othersAreServedPromptly() {
    URI ready = stack.calls().baseUrl().resolve("/health/ready");
    for (HttpRequest.Builder request :
        List.of(HttpRequest.newBuilder(ready), students(school, token))) {
      try {
        assertThat(
                http.send(request.timeout(PROMPT).build(), BodyHandlers.discarding()).statusCode())
            .isEqualTo(200);
      } catch (IOException late) {
        throw new AssertionError("Not answered in time: " + request.build().uri(), late);
      } catch (InterruptedException timeout) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(timeout);
      }
    }
  }

  private HttpRequest.Builder students(TestSchool where, String itsToken) {
    return HttpRequest.newBuilder(stack.calls().baseUrl().resolve("/api/v1/students"))
        .header("X-Tenant-ID", Long.toString(where.id()))
        .header("Authorization", "Bearer " + itsToken);
  }

  private static Response unknown(Calls node) {
    return node.api().header("X-Tenant-Subdomain", "never-heard-of").get("school");
  }

  private Response create(TestSchool where, String itsToken) {
    return stack
        .calls()
        .school(where.id(), itsToken)
        .body(Map.of("firstName", "Ford", "lastName", "Prefect"))
        .post("students");
  }

  private void works() {
    Calls.expect(200, stack.calls().school(school.id(), token).get("students"));
    Calls.expect(
        200,
        stack
            .calls()
            .api()
            .header("X-Tenant-Subdomain", school.subdomain())
            .header("Authorization", "Bearer " + token)
            .get("school"));
  }
}
