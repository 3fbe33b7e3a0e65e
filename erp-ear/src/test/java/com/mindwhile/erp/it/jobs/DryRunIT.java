package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a migration would do is told exactly, and nothing is written. */
@WithErp
class DryRunIT {

  private static final String ONE = "V950__dry_run.sql";
  private static final String AGAIN = "R__dry_run.sql";

  private final TestStack stack;

  DryRunIT(TestStack stack) {
    this.stack = stack;
  }

  @AfterEach
  void takeTheScriptsAway() throws IOException {
    for (String name : List.of(ONE, AGAIN)) {
      Files.deleteIfExists(script(name));
    }
  }

  @Test
  void whatWouldRunWhereIsToldAndNothingIsWritten() throws IOException {
    TestSchool behind = stack.newSchool();
    TestSchool halfWay = stack.newSchool();
    TestSchool changed = stack.newSchool();
    TestSchool gone = stack.newSchool();
    Files.writeString(script(ONE), "create table dry_run (id int);\n");
    Files.writeString(script(AGAIN), "delete from student_guardians where 1 = 0;\n");
    stack
        .database()
        .execute(
            "insert into "
                + halfWay.databaseName()
                + ".flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " values (90, '950', 'dry run', 'SQL', '"
                + ONE
                + "', 1, 'x', 1, 0)",
            "update "
                + changed.databaseName()
                + ".flyway_schema_history set checksum = checksum + 1 where version = '1'",
            "rename table %1$s.flyway_schema_history to %1$s.kept".formatted(gone.databaseName()));
    List<TestSchool> schools = List.of(behind, halfWay, changed, gone);
    List<Long> ids = schools.stream().map(TestSchool::id).toList();

    List<String> statements = new ArrayList<>();
    JsonPath preview = preview(Map.of("schoolIds", ids), statements);

    assertThat(preview.getInt("total")).isEqualTo(4);
    assertThat(scripts(preview, behind)).containsExactly(ONE, AGAIN);
    assertThat(outcome(preview, behind, "error")).isNull();
    assertThat(scripts(preview, halfWay)).containsExactly(ONE, AGAIN);
    assertThat(outcome(preview, halfWay, "error")).contains("950", "half way");
    assertThat(outcome(preview, changed, "error")).contains("V1__school.sql");
    assertThat(outcome(preview, gone, "error")).contains("no history");
    assertThat(preview.getInt("failed")).isEqualTo(3);
    assertThat(preview.getString("name")).isEqualTo("preview-migration");
    assertThat(statements)
        .as("statements that write in the schools' databases")
        .noneMatch(
            sql ->
                schools.stream().anyMatch(school -> sql.contains(school.databaseName()))
                    && sql.stripLeading()
                        .toLowerCase()
                        .matches("(?s)(insert|update|delete|create|alter|drop).*"));
    assertThat(stack.database().tables(behind.databaseName())).doesNotContain("dry_run");
    assertThat(stack.database().tables(gone.databaseName()))
        .doesNotContain("flyway_schema_history");
  }

  @Test
  void schoolsAreChosenByServerVersionAndId() {
    TestSchool school = stack.newSchool();
    String version =
        stack
            .database()
            .value("select schema_version from master_registry.schools where id = ?", school.id());
    String server =
        stack
            .database()
            .value(
                "select d.name from master_registry.schools s"
                    + " join master_registry.database_servers d on d.id = s.database_server_id"
                    + " where s.id = ?",
                school.id());
    List<Long> ids = List.of(school.id());

    assertThat(chosen(Map.of("schemaVersions", List.of(version)))).contains(school.id());
    assertThat(chosen(Map.of("databaseServers", List.of(server)))).contains(school.id());
    assertThat(chosen(Map.of("schoolIds", ids, "databaseServers", List.of(server))))
        .containsExactly(school.id());
    Calls.expectProblem(
        409,
        post("migrations/dry-run", Map.of("schoolIds", ids, "schemaVersions", List.of("0.1"))));
    Calls.expectProblem(400, post("migrations/dry-run", Map.of("databaseServers", List.of("no"))));
    Calls.expectProblem(
        409, post("migrations", Map.of("schoolIds", ids, "schemaVersions", List.of("0.1"))));
    long job =
        Calls.expect(
                202,
                post("migrations", Map.of("schoolIds", ids, "schemaVersions", List.of(version))))
            .jsonPath()
            .getLong("id");
    assertThat(stack.platform().awaitStatus(job, "COMPLETED").jsonPath().getInt("total"))
        .isEqualTo(1);
  }

  private List<Long> chosen(Map<String, Object> request) {
    return Calls.expect(202, post("migrations/dry-run", request))
        .jsonPath()
        .getList("schools.schoolId", Long.class);
  }

  private JsonPath preview(Map<String, Object> request, List<String> statements) {
    List<JsonPath> answers = new ArrayList<>();
    statements.addAll(
        stack.database().statements(() -> answers.add(ended(request, "FAILED").jsonPath())));
    return answers.get(0);
  }

  private Response ended(Map<String, Object> request, String status) {
    Response begun = Calls.expect(202, post("migrations/dry-run", request));
    return stack.platform().awaitStatus(begun.jsonPath().getLong("id"), status);
  }

  private Response post(String path, Map<String, Object> request) {
    return stack.calls().admin(stack.superAdmin()).body(request).post(path);
  }

  private static List<String> scripts(JsonPath preview, TestSchool school) {
    return outcome(preview, school, "scripts").lines().toList();
  }

  private Path script(String name) {
    return stack.furtherMigrations().resolve(name);
  }
}
