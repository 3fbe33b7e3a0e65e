package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Other schools notice nothing of a provisioning. */
@WithErp
class ProvisioningUnderLoadIT {

  private static final int CLIENTS = 16;
  private static final int NEW_SCHOOLS = 3;

  private final TestStack stack;
  private final TestPeople people;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ProvisioningUnderLoadIT(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
  }

  @Test
  void sixteenClientsOfTwoSchoolsMeetNoErrorWhileOthersAreProvisioned() throws Exception {
    TestSchool other = stack.otherSchool();
    String here = people.token("school_admin");
    String there = stack.calls().signIn(other.id(), other.adminUsername(), TestSchool.PASSWORD);
    Load load = new Load();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        long school = i % 2 == 0 ? people.school().id() : other.id();
        String token = i % 2 == 0 ? here : there;
        running.add(clients.submit(() -> load.read(school, token)));
      }
      assertThat(load.warm.await(1, TimeUnit.MINUTES)).isTrue();
      int before = load.answers.get();
      for (int i = 0; i < NEW_SCHOOLS; i++) {
        stack.newSchool();
      }
      int meanwhile = load.answers.get() - before;
      load.over.set(true);
      for (Future<?> client : running) {
        client.get(1, TimeUnit.MINUTES);
      }

      assertThat(load.failures).isEmpty();
      assertThat(meanwhile).isGreaterThan(CLIENTS);
    } finally {
      load.over.set(true);
      clients.shutdownNow();
    }
  }

  private final class Load {

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final CountDownLatch warm = new CountDownLatch(2 * CLIENTS);
    private final AtomicBoolean over = new AtomicBoolean();

    void read(long school, String token) {
      List<String> paths =
          List.of("students?size=20", "students?q=Dent&sort=-id", "guardians", "school");
      for (int i = 0; !over.get(); i++) {
        String path = paths.get(i % paths.size());
        try {
          HttpResponse<String> answer = http.send(get(school, token, path), BODY);
          if (answer.statusCode() != 200) {
            failures.add(path + " " + answer.statusCode() + " " + answer.body());
          }
          answers.incrementAndGet();
          warm.countDown();
        } catch (IOException failure) {
          failures.add(path + " " + failure);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static final HttpResponse.BodyHandler<String> BODY = HttpResponse.BodyHandlers.ofString();

  private HttpRequest get(long school, String token, String path) {
    URI address = stack.calls().baseUrl().resolve("/api/v1/" + path);
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(30))
        .header("X-Tenant-ID", Long.toString(school))
        .header("Authorization", "Bearer " + token)
        .build();
  }
}
