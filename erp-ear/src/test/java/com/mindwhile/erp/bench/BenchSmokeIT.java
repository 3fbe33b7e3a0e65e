package com.mindwhile.erp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mindwhile.erp.bench.BenchSettings.Part;
import com.mindwhile.erp.bench.limit.LimitServer;
import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Target;
import com.mindwhile.erp.bench.load.Wrk;
import com.mindwhile.erp.bench.registers.RegisterBench;
import com.mindwhile.erp.bench.registers.RegisterSettings;
import com.mindwhile.erp.bench.report.ContestSection;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.bench.report.ScaleSection;
import com.mindwhile.erp.bench.scale.NodeSize;
import com.mindwhile.erp.bench.scale.Scale;
import com.mindwhile.erp.bench.scale.ScaleRun;
import com.mindwhile.erp.bench.scale.ScaleSettings;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ErpSettings;
import com.mindwhile.erp.launcher.Processes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bench works and compares like with like; it measures nothing here. */
@WithErp
@OnMicroOnly
class BenchSmokeIT {

  private static final int STUDENTS = 100;
  private static final List<Load.Kind> KINDS =
      List.of(Load.Kind.GET, Load.Kind.LIST, Load.Kind.POST);
  private static final Duration SHORT = Duration.ofSeconds(1);

  /** How many marks and registers there are, and a sum of what is in them and in the history. */
  private static final String WRITTEN =
      """
      select concat_ws(' ', count(*), count(distinct r.id),
        sum(crc32(concat_ws('|', r.day, r.section_id, r.lesson, r.version, m.student_id,
          m.section_id, m.day, m.code_id))),
        (select sum(crc32(concat_ws('|', c.student_id, c.code_before, c.code_after)))
          from %1$s.attendance_changes c))
      from %1$s.attendance_registers r
      join %1$s.attendance_marks m on m.register_id = r.id
      """;

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
    BenchSettings settings = settings(folder);

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

      Contest contest = new Contest(Wrk.in(folder), List.of(product, limit), settings);
      var outcomes = contest.run();

      assertThat(outcomes).containsOnlyKeys(Load.Kind.GET, Load.Kind.LIST, Load.Kind.POST);
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
      Report report = new Report(folder);
      ContestSection.fullLoad(report, settings, outcomes);
      ContestSection.halfLoad(report, contest.runAtHalfLoad());
      assertThat(Files.readString(report.write()))
          .contains("| GET | product |", "| LIST | limit |", "| POST | product |", "half load")
          .contains("(answers-a-second-at-full-load.png)");
      assertThat(folder.resolve("answers-a-second-at-full-load.png")).isNotEmptyFile();
    }
  }

  @Test
  void aNodeGrowsWithItsSchoolsStudentsAndClients() throws Exception {
    assumeTrue(Wrk.find().isPresent() || System.getenv("CI") != null, Wrk.MISSING);
    Path folder = Files.createDirectories(Path.of("target", "bench-smoke").toAbsolutePath());
    ScaleSettings small =
        new ScaleSettings(
            List.of(2), STUDENTS, List.of(STUDENTS, 2 * STUDENTS), 8, SHORT, "512m", 4);

    Scale scale =
        ScaleRun.run(
            small,
            settings(folder),
            Wrk.in(folder),
            ErpSettings.forTests(folder.resolve("scale")).withQuickStarts());

    assertThat(scale.nodes()).extracting(NodeSize::schools).containsExactly(2);
    assertThat(scale.nodes())
        .allSatisfy(
            node -> {
              assertThat(node.startSeconds()).isPositive();
              assertThat(node.connections()).isBetween(1, 4);
              assertThat(node.heap()).isBetween(1L, 512L);
              assertThat(node.outcome().failed()).as(node.outcome().statuses()).isZero();
            });
    assertThat(scale.lists())
        .hasSize(8)
        .allSatisfy(
            list -> assertThat(list.outcome().failed()).as(list.outcome().statuses()).isZero());
    assertThat(scale.neighbours().beside().failed()).isZero();
    assertThat(scale.soak().outcome().requests()).isPositive();
    Report report = new Report(folder);
    ScaleSection.add(report, scale);
    assertThat(report.toString())
        .contains("| 2 |", "A quiet school", "8 clients", "| any page | 200 |");
  }

  @Test
  void registersAreTheSameByTheProductAndByJdbc() throws Exception {
    Report report = new Report(Path.of("target", "bench-smoke").toAbsolutePath());

    List<BenchSchool> schools =
        RegisterBench.run(report, stack.erp(), new RegisterSettings(4, 3, 27, 2));

    List<String> written = new ArrayList<>();
    for (BenchSchool school : schools) {
      written.add(stack.database().value(WRITTEN.formatted(school.database())));
    }
    assertThat(written.get(0)).startsWith("2280 57 ");
    assertThat(written).hasSize(3).containsOnly(written.get(0));
    assertThat(report.toString())
        .contains("| product |", "| JDBC batch |", "| JDBC, all the product's statements |");
  }

  private static BenchSettings settings(Path folder) {
    return new BenchSettings(
        Set.of(Part.values()),
        folder,
        folder,
        Optional.empty(),
        1,
        STUDENTS,
        4,
        KINDS,
        SHORT,
        SHORT,
        1);
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
