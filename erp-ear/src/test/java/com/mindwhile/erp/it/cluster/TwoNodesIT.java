package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens on one node counts on the other. */
@WithFragileStack
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final Duration SECONDS = Duration.ofSeconds(4);

  /** A second, and the time the last question takes. */
  private static final Duration WITHIN_A_SECOND = Duration.ofMillis(1_500);

  /** A few heartbeats. */
  private static final Duration SHARED_OUT = Duration.ofSeconds(15);

  private static final int CLIENTS = 8;

  private final FragileStack stack;
  private final Calls here;
  private final Calls there;
  private TestSchool school;

  TwoNodesIT(FragileStack stack) throws IOException {
    this.stack = stack;
    this.here = stack.calls();
    this.there = stack.calls(stack.secondNode());
  }

  @BeforeAll
  void provision() {
    school = stack.platform().provision(TestSchool.Request.any().on("direct"));
  }

  @Test
  void aTokenOfOneIsGoodOnTheOther() {
    Calls.expect(200, there.school(school.id(), signIn(here).access()).get("students"));
    Calls.expect(200, here.school(school.id(), signIn(there).access()).get("students"));
  }

  @Test
  void aSessionEndedOnOneIsOverOnTheOtherWithinSeconds() {
    Tokens tokens = signIn(here);
    Calls.expect(200, me(there, tokens));

    Calls.expect(204, here.school(school.id(), tokens.access()).post("auth/logout"));

    Calls.expectProblem(401, me(here, tokens));
    Poll.until(SECONDS, () -> me(there, tokens).statusCode(), status -> status == 401);
    Calls.expectProblem(
        401,
        there
            .school(school.id())
            .body(Map.of("refreshToken", tokens.refresh()))
            .post("auth/refresh"));
  }

  @Test
  void aRefreshTokenUsedOnBothEndsTheSession() {
    Tokens first = signIn(here);
    Tokens second = Tokens.of(refresh(there, first));

    Calls.expectProblem(401, refresh(here, first));

    Calls.expectProblem(401, refresh(there, second));
    Poll.until(SECONDS, () -> me(there, second).statusCode(), status -> status == 401);
  }

  @Test
  void aSchoolSuspendedOnOneIsSuspendedOnTheOtherWithinASecond() {
    TestSchool other = stack.platform().provision(TestSchool.Request.any().on("direct"));
    Calls.expectProblem(401, there.school(other.id()).get("auth/me"));

    Calls.expect(200, stack.platform().post("schools/" + other.id() + "/suspend"));
    awaitOnTheOtherNode(other, 403);

    Calls.expect(200, stack.platform().post("schools/" + other.id() + "/resume"));
    awaitOnTheOtherNode(other, 401);
  }

  @Test
  void aNewSchoolIsKnownToTheOther() {
    TestSchool.Request request = TestSchool.Request.any().on("direct");
    Calls.expectProblem(
        404, there.api().header("X-Tenant-Subdomain", request.label()).get("auth/me"));

    TestSchool made = stack.platform().provision(request);

    assertThat(made.subdomain()).isEqualTo(request.label());
    awaitOnTheOtherNode(made, 401);
  }

  @Test
  void aHostNameOfASchoolIsKnownToTheOtherWithinASecondAndForgottenAsFast() {
    String host = "two-nodes.example";
    String token = stack.platform().token();
    String domains = "schools/" + school.id() + "/domains";
    assertThat(atHost(host)).isEqualTo(400);

    Calls.expect(201, here.admin(token).body(Map.of("host", host)).post(domains));
    Poll.until(WITHIN_A_SECOND, () -> atHost(host), status -> status == 401);

    Calls.expect(204, here.admin(token).delete(domains + "/" + host));
    Poll.until(WITHIN_A_SECOND, () -> atHost(host), status -> status == 400);
  }

  /** Requests that are held up keep their connections; others have to wait for theirs. */
  @Test
  void bothTogetherKeepToTheBudgetOfADatabaseServer() throws SQLException {
    TestSchool narrow = stack.platform().provision(TestSchool.Request.any().on("narrow"));
    Poll.until(SHARED_OUT, this::shares, List.of("1", "1")::equals);
    String token = here.signIn(narrow.id(), narrow.adminUsername(), TestSchool.PASSWORD);
    ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);
    List<CompletableFuture<Response>> asked = new ArrayList<>();
    try (Connection connection = stack.database().server().connect();
        Statement holding = connection.createStatement()) {
      holding.execute("lock tables " + narrow.databaseName() + ".students write");
      for (Calls node : List.of(here, there)) {
        for (int i = 0; i < CLIENTS; i++) {
          RequestSpecification call = node.school(narrow.id(), token);
          asked.add(CompletableFuture.supplyAsync(() -> call.get("students"), clients));
        }
      }
      for (Calls node : List.of(here, there)) {
        Poll.until(SHARED_OUT, () -> node.metric("erp_school_connections_waiting"), n -> n > 0);
      }
      assertThat(connections(narrow)).isEqualTo(FragileStack.NARROW_BUDGET);
    }
    assertThat(asked.stream().map(CompletableFuture::join))
        .extracting(Response::statusCode)
        .contains(200)
        .isSubsetOf(200, 503);
    assertThat(connections(narrow)).isEqualTo(FragileStack.NARROW_BUDGET);
    clients.shutdown();

    changeBudget(2 * FragileStack.NARROW_BUDGET);
    Poll.until(SHARED_OUT, this::shares, List.of("2", "2")::equals);
  }

  /** As after an outage of the registry: whoever is back first does not take the other's part. */
  @Test
  void nobodyTakesThePartOfOneWhoWasSilentAtTheSameTime() {
    List<String> parts =
        Poll.until(SHARED_OUT, this::shares, it -> it.size() == 2 && Set.copyOf(it).size() == 1);
    stack
        .database()
        .execute(
            "update master_registry.connection_shares set seen_at = seen_at - interval 1 hour");

    Set<String> said = new HashSet<>();
    Set<String> heartbeats = new HashSet<>();
    Poll.until(
        SHARED_OUT,
        () -> {
          said.addAll(shares());
          heartbeats.addAll(
              stack.database().column("select seen_at from master_registry.connection_shares"));
          return heartbeats.size();
        },
        count -> count > 20);

    assertThat(said).containsExactly(parts.get(0));
  }

  private void changeBudget(int budget) {
    String token = stack.platform().token();
    String path =
        "database-servers/"
            + stack
                .database()
                .value("select id from master_registry.database_servers where name = 'narrow'");
    Map<String, Object> change =
        Map.of("connectionBudget", budget, "schoolLimit", 500, "acceptingSchools", true);
    Calls.expectProblem(428, here.admin(token).body(change).put(path));
    String version = Calls.expect(200, here.admin(token).get(path)).header("ETag");
    Calls.expect(200, here.admin(token).header("If-Match", version).body(change).put(path));
    Calls.expectProblem(412, here.admin(token).header("If-Match", version).body(change).put(path));
  }

  private List<String> shares() {
    return stack
        .database()
        .column(
            "select s.held from master_registry.connection_shares s"
                + " join master_registry.database_servers d on d.host = s.host and d.port = s.port"
                + " where d.name = 'narrow'");
  }

  private int connections(TestSchool narrow) {
    return Integer.parseInt(
        stack
            .database()
            .value(
                "select count(*) from information_schema.processlist where user = ?",
                narrow.databaseName()));
  }

  private int atHost(String host) {
    return there.api().header("Host", host).get("school").statusCode();
  }

  private void awaitOnTheOtherNode(TestSchool which, int status) {
    Poll.until(
        WITHIN_A_SECOND,
        () ->
            there.api().header("X-Tenant-Subdomain", which.subdomain()).get("auth/me").statusCode(),
        answered -> answered == status);
  }

  private Tokens signIn(Calls at) {
    return Tokens.of(
        at.school(school.id())
            .body(Map.of("username", school.adminUsername(), "password", TestSchool.PASSWORD))
            .post("auth/login"));
  }

  private Response refresh(Calls at, Tokens tokens) {
    return at.school(school.id())
        .body(Map.of("refreshToken", tokens.refresh()))
        .post("auth/refresh");
  }

  private Response me(Calls at, Tokens tokens) {
    return at.school(school.id(), tokens.access()).get("auth/me");
  }
}
