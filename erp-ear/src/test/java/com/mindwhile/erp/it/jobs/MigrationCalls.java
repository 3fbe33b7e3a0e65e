package com.mindwhile.erp.it.jobs;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the tests of migrations do: scripts come and go, schools are migrated, histories read. */
public final class MigrationCalls implements AutoCloseable {

  private final TestStack stack;
  private final Set<Path> scripts = new HashSet<>();

  /** Of that installation. */
  public MigrationCalls(TestStack stack) {
    this.stack = stack;
  }

  /** New schools. */
  public List<TestSchool> schools(int count) {
    return Stream.generate(stack::newSchool).limit(count).toList();
  }

  static List<Long> ids(List<TestSchool> schools) {
    return schools.stream().map(TestSchool::id).toList();
  }

  /** Writes a script that all schools lack from then on, until this is closed. */
  public void script(String name, String sql) {
    Path script = stack.furtherMigrations().resolve(name);
    scripts.add(script);
    try {
      Files.writeString(script, sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Response post(String path, Map<String, Object> body) {
    return stack.calls().admin(stack.superAdmin()).body(body).post(path);
  }

  /** Starts a migration. @return the job's id */
  long start(Map<String, Object> request) {
    return Calls.expect(202, post("migrations", request)).jsonPath().getLong("id");
  }

  /** Does something to a job that is accepted. */
  void tell(long job, String what) {
    Calls.expect(202, stack.platform().post("jobs/" + job + "/" + what));
  }

  /** The job, once it has that status. */
  public JsonPath await(long job, String status) {
    return stack.platform().awaitStatus(job, status).jsonPath();
  }

  /** Whether each run of a version in a school came to its end. */
  public List<String> runs(TestSchool school, String version) {
    return stack
        .database()
        .column(
            "select success from %s.flyway_schema_history where version = '%s'"
                .formatted(school.databaseName(), version));
  }

  /** The ids of the schools of a job that have an outcome. */
  static List<Long> in(String status, JsonPath job) {
    return job.getList("schools.findAll { it.status == '" + status + "' }.schoolId", Long.class);
  }

  /** One value of a school's outcome. */
  static String outcome(JsonPath job, TestSchool school, String field) {
    return job.getString("schools.find { it.schoolId == " + school.id() + " }." + field);
  }

  /** Takes the scripts away: other tests' have lower versions and would come too late. */
  @Override
  public void close() {
    try {
      for (Path script : scripts) {
        Files.deleteIfExists(script);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
