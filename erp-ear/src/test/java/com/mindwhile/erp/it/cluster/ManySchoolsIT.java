package com.mindwhile.erp.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.TestSchool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More schools in use than there are connections, and one that wants everything for itself. */
@WithFragileStack
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySchoolsIT {

  private static final int SCHOOLS = 2 * FragileStack.CONNECTIONS + 4;
  private static final int CLIENTS = 12;
  private static final int REQUESTS = 40;
  private static final int GREEDY_CLIENTS = 60;
  private static final int LOOK_EVERY_MILLIS = 20;

  private final FragileStack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Member> members = new ArrayList<>();

  private record Member(TestSchool school, String token) {}

  private record Answer(int status, String retryAfter) {}

  ManySchoolsIT(FragileStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void provision() {
    Platform platform = stack.platform();
    for (int i = 0; i < SCHOOLS; i++) {
      TestSchool school = platform.provision(TestSchool.Request.any().on("direct"));
      members.add(
          new Member(
              school,
              stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD)));
    }
  }

  @Test
  void allAreServedWithinTheBudgetOfConnections() throws Exception {
    Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      Future<Integer> most = threads.submit(() -> mostConnections(over));
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        clients.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < REQUESTS; i++) {
                    Member member = members.get((first + i * 7) % members.size());
                    statuses.add(i % 4 == 0 ? create(member) : read(member).status());
                  }
                  return null;
                }));
      }
      for (Future<?> client : clients) {
        client.get(2, TimeUnit.MINUTES);
      }
      over.set(true);

      assertThat(statuses).hasSize(CLIENTS * REQUESTS).containsOnly(200, 201);
      // two archives, each with a budget of its own
      assertThat(most.get(1, TimeUnit.MINUTES))
          .isPositive()
          .isLessThanOrEqualTo(2 * FragileStack.CONNECTIONS);
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  @Test
  void oneThatAsksForTooMuchIsToldToWaitAndTheOthersAreServed() throws Exception {
    Member greedy = members.get(0);
    Member modest = members.get(1);
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(GREEDY_CLIENTS);
    try {
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < GREEDY_CLIENTS; client++) {
        clients.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    answers.add(read(greedy));
                  }
                  return null;
                }));
      }
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(read(modest).status()).isEqualTo(200);
      }
      over.set(true);
      for (Future<?> client : clients) {
        client.get(1, TimeUnit.MINUTES);
      }

      assertThat(answers).extracting(Answer::status).containsOnly(200, 503);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 503)
          .isNotEmpty()
          .extracting(Answer::retryAfter)
          .containsOnly("1");
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  private int create(Member member) {
    return stack
        .calls()
        .school(member.school().id(), member.token())
        .body(Map.of("firstName", "Arthur", "lastName", "Dent"))
        .post("students")
        .statusCode();
  }

  private Answer read(Member member) throws IOException, InterruptedException {
    URI students = stack.calls().baseUrl().resolve("/api/v1/students");
    HttpResponse<Void> answer =
        http.send(
            HttpRequest.newBuilder(students)
                .header("X-Tenant-ID", Long.toString(member.school().id()))
                .header("Authorization", "Bearer " + member.token())
                .build(),
            BodyHandlers.discarding());
    return new Answer(answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(null));
  }

  /**
   * The most connections to these schools that were open together. One that was closed stays in the
   * server's list for a moment, so only those count that are there at the next look as well.
   */
  private int mostConnections(AtomicBoolean over) throws InterruptedException {
    int most = 0;
    Set<String> before = connections();
    while (!over.get()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      Set<String> now = connections();
      before.retainAll(now);
      most = Math.max(most, before.size());
      before = now;
    }
    return most;
  }

  private Set<String> connections() {
    String databases =
        members.stream()
            .map(member -> "'" + member.school().databaseName() + "'")
            .collect(Collectors.joining(", "));
    return new HashSet<>(
        stack
            .database()
            .column(
                "select id from information_schema.processlist where db in (" + databases + ")"));
  }
}
