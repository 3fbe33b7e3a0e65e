package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.launcher.ApplicationServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes get in no other's way, and each can do what an operator wants of the other's job. */
@WithFragileStack
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationOnTwoNodesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TOGETHER = 8;

  private final FragileStack stack;
  private final Path script;
  private final ApplicationServer node;
  private List<TestSchool> schools;

  MigrationOnTwoNodesIT(FragileStack stack) throws IOException {
    this.stack = stack;
    this.node = stack.secondNode();
    this.script = stack.furtherMigrations().resolve("V950__two_nodes.sql");
  }

  @AfterAll
  void removeTheScript() throws IOException {
    Files.deleteIfExists(script);
  }

  @Test
  void schoolsThatBothAreToldToMigrateAreMigratedOnce() throws IOException {
    begin("create table both_nodes (id int)");

    List<CompletableFuture<Response>> told =
        Stream.of(stack.calls(), stack.calls(node))
            .map(calls -> CompletableFuture.supplyAsync(() -> migrate(calls, Map.of())))
            .toList();
    List<Response> answers = told.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Response::statusCode).contains(202).isSubsetOf(202, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() == 202)
        .forEach(
            answer -> stack.platform().awaitStatus(answer.jsonPath().getLong("id"), "COMPLETED"));
    for (TestSchool school : schools) {
      assertThat(runs(school)).containsExactly("1");
    }
  }

  /** It waits at its gate, so that it is under way for as long as the others ask. */
  @Test
  void ofMigrationsBegunTogetherOneIsAccepted() throws IOException {
    begin("create table begun_together (id int)");
    Map<String, Object> gated = Map.of("waveSizes", List.of(3, 3), "gate", true);
    String token = stack.platform().token();
    ExecutorService clients = Executors.newFixedThreadPool(TOGETHER);
    List<CompletableFuture<Response>> told =
        IntStream.range(0, TOGETHER)
            .mapToObj(client -> client % 2 == 0 ? stack.calls() : stack.calls(node))
            .map(calls -> calls.admin(token).body(request(gated)))
            .map(call -> CompletableFuture.supplyAsync(() -> call.post("migrations"), clients))
            .toList();
    List<Response> answers = told.stream().map(CompletableFuture::join).toList();
    clients.shutdown();

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(202).isSubsetOf(202, 409);
    long job =
        id(answers.stream().filter(answer -> answer.statusCode() == 202).findFirst().orElseThrow());
    stack.platform().awaitStatus(job, "PAUSED");
    there(job, "stop");
  }

  @Test
  void aJobIsStoppedAndRestartedFromAnyNode() throws IOException, SQLException {
    begin("create table any_node (id int)");
    long job;
    try (Connection connection = stack.database().server().connect();
        Statement holding = connection.createStatement()) {
      holding.execute(
          "lock tables " + schools.get(0).databaseName() + ".flyway_schema_history write");
      job = id(migrate(stack.calls(), Map.of("maxConcurrent", 1)));
      there(job, "stop");
      awaitRenewal(job);
      awaitRenewal(job);
    }
    stack.platform().awaitStatus(job, "STOPPED");
    assertThat(runs(schools.get(5))).isEmpty();

    there(job, "restart");
    stack.platform().awaitStatus(job, "COMPLETED");
    for (TestSchool school : schools) {
      assertThat(runs(school)).containsExactly("1");
    }
  }

  @Test
  void aGateIsOpenedFromAnyNode() throws IOException {
    begin("create table gate_of_nodes (id int)");
    long job = id(migrate(stack.calls(), Map.of("waveSizes", List.of(3, 3), "gate", true)));
    stack.platform().awaitStatus(job, "PAUSED");

    there(job, "continue");
    stack.platform().awaitStatus(job, "COMPLETED");
  }

  @Test
  void oneOfThemEndsAPause() throws IOException {
    begin("create table pause_of_nodes (id int)");
    long job = id(migrate(stack.calls(), Map.of("waveSizes", List.of(3, 3), "pauseSeconds", 1)));

    Platform platform = stack.platform();
    Poll.until(
        PATIENCE, () -> platform.get("jobs/" + job).<String>path("status"), "COMPLETED"::equals);
    for (TestSchool school : schools) {
      assertThat(runs(school)).as("not by both").containsExactly("1");
    }
  }

  /** New schools for each test, which the script of the one before was never for. */
  private void begin(String sql) throws IOException {
    Files.deleteIfExists(script);
    Platform platform = stack.platform();
    Map<TestSchool.Request, Response> started = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      TestSchool.Request request = TestSchool.Request.any().on("direct");
      started.put(request, platform.startWithoutPassword(request));
    }
    schools = new ArrayList<>();
    started.forEach(
        (request, accepted) -> {
          platform.awaitStatus(id(accepted), "COMPLETED");
          schools.add(platform.school(request, accepted.jsonPath().getLong("schoolId")));
        });
    Files.writeString(script, sql + ";\n");
  }

  private Response migrate(Calls calls, Map<String, Object> how) {
    return calls.admin(stack.platform().token()).body(request(how)).post("migrations");
  }

  private Map<String, Object> request(Map<String, Object> how) {
    Map<String, Object> request = new HashMap<>(how);
    request.put("schoolIds", schools.stream().map(TestSchool::id).toList());
    return request;
  }

  private static long id(Response accepted) {
    return Calls.expect(202, accepted).jsonPath().getLong("id");
  }

  private void there(long job, String what) {
    Calls.expect(
        202, stack.calls(node).admin(stack.platform().token()).post("jobs/" + job + "/" + what));
  }

  /** With each renewal of its lease the node that runs a job learns what it is to do. */
  private void awaitRenewal(long job) {
    String before = lease(job);
    Poll.until(PATIENCE, () -> lease(job), lease -> !lease.equals(before));
  }

  private String lease(long job) {
    return stack
        .database()
        .value("select lease_until from master_registry.operations where id = ?", job);
  }

  private List<String> runs(TestSchool school) {
    return stack
        .database()
        .column(
            "select success from "
                + school.databaseName()
                + ".flyway_schema_history where version = '950'");
  }
}
