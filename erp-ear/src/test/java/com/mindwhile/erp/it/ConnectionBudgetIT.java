package com.mindwhile.erp.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node keeps to a database server's budget, also to one that becomes smaller. */
@WithErp
class ConnectionBudgetIT {

  private static final Duration SHARED_OUT = Duration.ofSeconds(15);
  private static final int USUAL = 150;
  private static final int CLIENTS = 8;

  private final TestStack stack;

  ConnectionBudgetIT(TestStack stack) {
    this.stack = stack;
  }

  @AfterEach
  void asUsual() {
    change(USUAL);
  }

  @Test
  void whatIsBeyondItWaits() throws SQLException {
    TestSchool school = stack.newSchool();
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    change(2);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (Connection connection = stack.database().server().connect();
        Statement holding = connection.createStatement()) {
      holding.execute("lock tables " + school.databaseName() + ".students write");
      List<CompletableFuture<Response>> asked =
          Stream.generate(() -> stack.calls().school(school.id(), token))
              .limit(CLIENTS)
              .map(call -> CompletableFuture.supplyAsync(() -> students(call), clients))
              .toList();
      Poll.until(
          SHARED_OUT, () -> stack.calls().metric("erp_school_connections_waiting"), n -> n > 0);
      assertThat(open()).isEqualTo(2);
      holding.execute("unlock tables");
      assertThat(asked.stream().map(CompletableFuture::join))
          .extracting(Response::statusCode)
          .contains(200)
          .isSubsetOf(200, 503);
    }
    clients.shutdown();
  }

  private static Response students(RequestSpecification call) {
    return call.get("students");
  }

  /** What all schools' accounts have open. */
  private int open() {
    return Integer.parseInt(
        stack
            .database()
            .value(
                "select count(*) from information_schema.processlist"
                    + " where user like 'school\\_%'"));
  }

  /** Changes the budget and waits until the node keeps to it. */
  private void change(int budget) {
    String path =
        "database-servers/"
            + stack.database().value("select min(id) from master_registry.database_servers");
    String version =
        Calls.expect(200, stack.calls().admin(stack.superAdmin()).get(path)).header("ETag");
    Calls.expect(
        200,
        stack
            .calls()
            .admin(stack.superAdmin())
            .header("If-Match", version)
            .body(Map.of("connectionBudget", budget, "schoolLimit", 500, "acceptingSchools", true))
            .put(path));
    Poll.until(
        SHARED_OUT,
        () -> stack.database().column("select held from master_registry.connection_shares"),
        List.of(Integer.toString(budget))::equals);
  }
}
