package com.mindwhile.erp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mindwhile.erp.bench.limit.LimitServer;
import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.Processes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bench works and compares like with like; it measures nothing here. */
@WithErp
@OnMicroOnly
class BenchSmokeIT {

  private static final int STUDENTS = 100;
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final TestStack stack;

  BenchSmokeIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void contestantsAnswerTheSameAndTheReportHasThemAll() throws Exception {
    assumeTrue(Wrk.find().isPresent() || System.getenv("CI") != null, Wrk.MISSING);
    Path folder = Files.createDirectories(Path.of("target", "bench-smoke").toAbsolutePath());
    TestSchool school = stack.newSchool();
    String token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
    new StudentRows(stack.erp().databaseServer()).fill(school.databaseName(), STUDENTS);
    List<BenchSchool> schools =
        List.of(new BenchSchool(school.id(), school.subdomain(), school.databaseName(), token));
    BenchSettings settings =
        new BenchSettings(
            folder,
            folder,
            Optional.empty(),
            1,
            STUDENTS,
            4,
            List.of(Load.Kind.values()),
            SHORT,
            SHORT,
            1);

    try (Processes others = Processes.endingWithThisJvm()) {
      Target product = new BenchFleet(stack.erp()).target(schools, STUDENTS);
      Target limit =
          LimitServer.start(others, stack.erp().settings(), stack.erp().databaseServer(), folder)
              .target(schools, STUDENTS);
      for (String path : List.of("students/7", "students?page=2", "students?page=5")) {
        assertThat(answer(limit, school.databaseName(), "none", path))
            .as(path)
            .isEqualTo(answer(product, school.subdomain(), token, path));
      }

      var outcomes = new Contest(Wrk.in(folder), List.of(product, limit), settings).run();

      assertThat(outcomes).containsOnlyKeys(Load.Kind.values());
      for (Map<String, ?> contestants : outcomes.values()) {
        assertThat(contestants).containsOnlyKeys("product", "limit");
      }
      assertThat(outcomes.values())
          .flatExtracting(Map::values)
          .flatExtracting(rounds -> rounds)
          .allSatisfy(
              outcome -> {
                assertThat(outcome.requests()).isPositive();
                assertThat(outcome.failed()).as(outcome.statuses()).isZero();
              });
      assertThat(new Report().contest(settings, outcomes).toString())
          .contains("| GET | product |", "| LIST | limit |", "| POST | product |");
    }
  }

  private static String answer(Target target, String school, String token, String path)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(target.baseUrl().resolve("/api/v1/" + path))
                .header(target.schoolHeader(), school)
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
