package com.mindwhile.erp.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A school is suspended, resumed, put into maintenance and out of it while its users work: from a
 * second after each change on, not one request is answered as before, and none ever otherwise than
 * as before or after. Another school notices nothing.
 */
@WithErp
class SuspensionUnderLoadIT {

  /** What was counted, kept as an artefact of the build. */
  private static final Path COUNTS = Path.of("target", "suspension-under-load.txt");

  private static final int CLIENTS = 6;
  private static final Duration PHASE = Duration.ofSeconds(3);
  private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final TestStack stack;
  private final TestSchool school;
  private final TestSchool neighbour;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  SuspensionUnderLoadIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
    this.neighbour = stack.otherSchool();
  }

  /** An answer, when its request was sent and when it came. */
  private record Seen(long school, long sentAt, long answeredAt, int status) {}

  /** A change, asked for and answered, and the statuses before and after it. */
  private record Phase(String change, long askedAt, long changedAt, int before, int after) {}

  @Test
  void noRequestIsWrongASecondAfterAChange() throws Exception {
    List<CompletableFuture<Void>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> CompletableFuture.runAsync(client(i == 0 ? neighbour : school)))
            .toList();
    pause();
    List<Phase> phases =
        List.of(
            change("suspend", 200, 403),
            change("resume", 403, 200),
            change("maintenance", 200, 503),
            change("resume", 503, 200));
    over = true;
    for (CompletableFuture<Void> client : clients) {
      client.get(30, TimeUnit.SECONDS);
    }

    List<String> counted = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      long end = i + 1 < phases.size() ? phases.get(i + 1).askedAt() : Long.MAX_VALUE;
      long second = phase.changedAt() + WITHIN_NANOS;
      Map<Integer, Long> soon = counts(phase.changedAt(), second, end);
      Map<Integer, Long> later = counts(second, end, end);
      counted.add(phase.change() + ": within a second " + soon + ", later " + later);
      assertThat(soon.keySet()).as(phase.change()).isSubsetOf(phase.before(), phase.after());
      assertThat(later).as(phase.change()).containsOnlyKeys(phase.after());
    }
    Files.write(COUNTS, counted);
    assertThat(seen.stream().filter(one -> one.school() == neighbour.id()).map(Seen::status))
        .isNotEmpty()
        .containsOnly(200);
  }

  /** The school's answers to requests sent in that time, before anything changed again. */
  private Map<Integer, Long> counts(long from, long to, long end) {
    return seen.stream()
        .filter(one -> one.school() == school.id())
        .filter(one -> one.sentAt() >= from && one.sentAt() < to && one.answeredAt() < end)
        .collect(Collectors.groupingBy(Seen::status, TreeMap::new, Collectors.counting()));
  }

  private Phase change(String change, int before, int after) throws InterruptedException {
    long askedAt = System.nanoTime();
    Calls.expect(200, stack.platform().post("schools/" + school.id() + "/" + change));
    long changedAt = System.nanoTime();
    pause();
    return new Phase(change, askedAt, changedAt, before, after);
  }

  private static void pause() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(PHASE.toNanos());
  }

  private Runnable client(TestSchool of) {
    String token = stack.calls().signIn(of.id(), of.adminUsername(), TestSchool.PASSWORD);
    HttpRequest request =
        HttpRequest.newBuilder(stack.calls().baseUrl().resolve("/api/v1/school"))
            .header("X-Tenant-ID", Long.toString(of.id()))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(20))
            .build();
    HttpClient http = HttpClient.newHttpClient();
    return () -> {
      try {
        while (!over) {
          long sentAt = System.nanoTime();
          int status = http.send(request, BodyHandlers.discarding()).statusCode();
          seen.add(new Seen(of.id(), sentAt, System.nanoTime(), status));
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    };
  }
}
