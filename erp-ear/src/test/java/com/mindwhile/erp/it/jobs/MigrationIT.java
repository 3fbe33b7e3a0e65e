package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.DatabaseServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A hundred schools get a new table, but one, which is in the way of it. */
@WithErp
@OnMicroOnly
class MigrationIT {

  private static final int SCHOOLS = 100;

  /** Statements of a job whatever the number of its schools, and of what else the nodes do. */
  private static final int OF_THE_JOB = 200;

  private static final String SCRIPT = "V900__notices.sql";

  /** What makes a database the one that Flyway would have made, without times and accounts. */
  private static final List<String> COMPARED =
      List.of(
          "select text from %s.notices order by id",
          "select concat_ws('|', version, description, type, script, checksum, success)"
              + " from %s.flyway_schema_history order by script",
          "select concat_ws('|', table_name, column_name, column_type, is_nullable, column_key,"
              + " column_default, extra, collation_name)"
              + " from information_schema.columns where table_schema = '%s'"
              + " order by table_name, ordinal_position",
          "select concat_ws('|', table_name, index_name, seq_in_index, column_name, non_unique)"
              + " from information_schema.statistics where table_schema = '%s'"
              + " order by table_name, index_name, seq_in_index");

  private final TestStack stack;

  MigrationIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void oneBrokenSchoolKeepsNoOtherBackAndARestartTouchesItAlone() throws IOException {
    List<Long> schools = provision();
    long broken = schools.get(SCHOOLS / 2);
    String brokenDatabase = database(broken);
    stack.database().execute("create table " + brokenDatabase + ".notices (id int)");
    Files.writeString(
        stack.furtherMigrations().resolve(SCRIPT),
        """
        create table notices (id bigint not null auto_increment primary key, text varchar(200))
          character set utf8mb4;
        /* what is hard; to read */
        insert into notices (text) -- so; is this
          values ('a; -- b /* c */ ''d'' "e" # f'), (concat("g;", 'h\\';'));
        /*! insert into notices (text) values ('ü;') */;
        delimiter //
        insert into notices (text) values (';')//
        delimiter ;
        update notices set text = 'in the end; all' where text = ';'
        """);

    Response accepted = Calls.expect(202, migrate(schools));
    long job = accepted.jsonPath().getLong("id");
    JsonPath first = stack.platform().awaitStatus(job, "FAILED").jsonPath();

    assertThat(first.getInt("total")).isEqualTo(SCHOOLS);
    assertThat(first.getInt("done")).isEqualTo(SCHOOLS - 1);
    assertThat(first.getInt("failed")).isEqualTo(1);
    Map<Long, Map<String, Object>> outcomes = outcomes(first);
    assertThat(outcomes.get(broken).get("status")).isEqualTo("FAILED");
    assertThat((String) outcomes.get(broken).get("error"))
        .contains(SCRIPT)
        .contains("create table notices");
    outcomes.remove(broken);
    assertThat(outcomes.values())
        .hasSize(SCHOOLS - 1)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.get("status")).isEqualTo("COMPLETED");
              assertThat(outcome.get("toVersion")).isEqualTo("900");
              assertThat(outcome.get("fromVersion")).isNotEqualTo("900");
            });
    assertThat(stack.platform().schoolStatus(broken)).isEqualTo("ACTIVE");

    stack.database().execute("drop table " + brokenDatabase + ".notices");
    Calls.expect(202, stack.platform().post("jobs/" + job + "/restart"));
    JsonPath second = stack.platform().awaitStatus(job, "COMPLETED").jsonPath();

    assertThat(second.getInt("done")).isEqualTo(SCHOOLS);
    assertThat(second.getInt("failed")).isZero();
    Map<Long, Map<String, Object>> after = outcomes(second);
    assertThat(after.remove(broken).get("toVersion")).isEqualTo("900");
    assertThat(after).as("the others were left alone").isEqualTo(outcomes);
    assertThat(stack.database().tables(brokenDatabase)).contains("notices");
    Calls.expectProblem(409, stack.platform().post("jobs/" + job + "/restart"));

    flywayAgrees(schools);
    nothingToMigrateCostsOneQueryASchool(schools);
  }

  /** Flyway takes the schools for its own work: they are like a database it makes by itself. */
  private void flywayAgrees(List<Long> schools) {
    stack.database().execute("create database by_flyway character set utf8mb4");
    flyway("by_flyway").migrate();

    for (long school : List.of(schools.get(0), schools.get(SCHOOLS / 2))) {
      String database = database(school);
      flyway(database).validate();
      assertThat(flyway(database).migrate().migrationsExecuted).isZero();
      for (String query : COMPARED) {
        assertThat(stack.database().column(query.formatted(database)))
            .as(query)
            .containsExactlyElementsOf(stack.database().column(query.formatted("by_flyway")));
      }
    }
    stack.database().execute("drop database by_flyway");
  }

  private Flyway flyway(String database) {
    DatabaseServer server = stack.erp().databaseServer();
    return Flyway.configure()
        .dataSource(server.url(database), server.user(), server.password())
        .locations("classpath:db/migration/school", "filesystem:" + stack.furtherMigrations())
        .placeholderReplacement(false)
        .load();
  }

  private void nothingToMigrateCostsOneQueryASchool(List<Long> schools) {
    List<String> statements =
        stack
            .database()
            .statements(
                () -> {
                  Response accepted = Calls.expect(202, migrate(schools));
                  JsonPath job =
                      stack
                          .platform()
                          .awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED")
                          .jsonPath();
                  assertThat(job.getInt("done")).isEqualTo(SCHOOLS);
                });

    for (long school : schools) {
      assertThat(statements)
          .filteredOn(statement -> statement.contains("`" + database(school) + "`"))
          .hasSize(1);
    }
    assertThat(statements)
        .as("with those of the registry and the batch runtime")
        .hasSizeLessThan(2 * SCHOOLS + OF_THE_JOB);
  }

  private Response migrate(List<Long> schools) {
    return stack
        .calls()
        .admin(stack.superAdmin())
        .body(Map.of("schoolIds", schools, "maxConcurrent", 10))
        .post("migrations");
  }

  private List<Long> provision() {
    List<Response> accepted = new ArrayList<>();
    for (int i = 0; i < SCHOOLS; i++) {
      accepted.add(stack.platform().startWithoutPassword(TestSchool.Request.any()));
    }
    List<Long> schools = new ArrayList<>();
    for (Response each : accepted) {
      stack.platform().awaitStatus(each.jsonPath().getLong("id"), "COMPLETED");
      schools.add(each.jsonPath().getLong("schoolId"));
    }
    return schools;
  }

  private String database(long school) {
    return stack
        .database()
        .value("select db_name from master_registry.schools where id = ?", school);
  }

  private static Map<Long, Map<String, Object>> outcomes(JsonPath job) {
    Map<Long, Map<String, Object>> outcomes = new HashMap<>();
    for (Map<String, Object> outcome : job.<Map<String, Object>>getList("schools")) {
      outcomes.put(((Number) outcome.get("schoolId")).longValue(), outcome);
    }
    return outcomes;
  }
}
