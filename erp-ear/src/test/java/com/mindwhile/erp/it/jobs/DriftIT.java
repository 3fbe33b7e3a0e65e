package com.mindwhile.erp.it.jobs;

import static com.mindwhile.erp.it.jobs.MigrationCalls.ids;
import static com.mindwhile.erp.it.jobs.MigrationCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody changed by hand in a school's schema is told exactly. */
@WithErp
class DriftIT {

  private static final String INDEX =
      "index guardians.ix_guardians_phone is missing, which is btree on deleted_at, phone";
  private static final String COLUMN =
      "column students.house is additional, which is varchar(20) null";
  private static final String TYPE =
      "column sections.name is varchar(80) not null, and not varchar(60) not null";

  private final TestStack stack;
  private final MigrationCalls migrations;

  DriftIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  @Test
  void threeChangesByHandAreToldByACheckAndByAMigration() {
    List<TestSchool> schools = migrations.schools(4);
    change(schools.get(0), "alter table %s.guardians drop index ix_guardians_phone");
    change(schools.get(1), "alter table %s.students add column house varchar(20) null");
    change(schools.get(2), "alter table %s.sections modify name varchar(80) not null");

    String drifted = schools.get(0).databaseName();
    Map<String, Long> rows = stack.database().rowCounts(drifted);
    List<JsonPath> reports = new ArrayList<>();
    List<String> statements = stack.database().statements(() -> reports.add(check(ids(schools))));

    JsonPath report = reports.get(0);
    assertThat(report.getInt("total")).isEqualTo(4);
    assertThat(report.getInt("drifted")).isEqualTo(3);
    assertThat(report.getList("schools.drift", String.class))
        .containsExactly(INDEX, COLUMN, TYPE, null);
    assertThat(statements)
        .as("nothing is written in a school")
        .noneMatch(
            sql ->
                sql.stripLeading().toLowerCase().matches("(?s)(insert|update|delete|alter|drop).*")
                    && schools.stream().anyMatch(school -> sql.contains(school.databaseName())));
    assertThat(stack.database().rowCounts(drifted)).as("no row either").isEqualTo(rows);
    assertThat(
            stack
                .database()
                .column(
                    "select schema_name from information_schema.schemata"
                        + " where schema_name like '%reference%'"))
        .isEmpty();

    migrations.script("V966__drift.sql", "create table drift (id int);\n");
    JsonPath job =
        migrations.await(migrations.start(Map.of("schoolIds", ids(schools))), "COMPLETED");

    assertThat(job.getInt("drifted")).isEqualTo(3);
    assertThat(schools)
        .extracting(school -> outcome(job, school, "drift"))
        .containsExactly(INDEX, COLUMN, TYPE, null);
  }

  @Test
  void aSchoolBehindIsComparedWithAFreshOneOfItsVersion() {
    TestSchool school = stack.newSchool();
    migrations.script("V967__later.sql", "alter table students add column later int null;\n");

    assertThat(outcome(check(List.of(school.id())), school, "drift")).isNull();
  }

  @Test
  void aSchoolThatLacksAColumnIsNotTakenForMigrated() {
    TestSchool school = stack.newSchool();
    change(school, "alter table %s.students drop column postal_code");
    migrations.script("V968__lacking.sql", "create table lacking (id int);\n");

    JsonPath job =
        migrations.await(migrations.start(Map.of("schoolIds", List.of(school.id()))), "FAILED");

    assertThat(outcome(job, school, "error"))
        .contains("column students.postal_code is missing, which is varchar(20) null");
  }

  private JsonPath check(List<Long> schoolIds) {
    long job =
        Calls.expect(202, migrations.post("drift-checks", Map.of("schoolIds", schoolIds)))
            .jsonPath()
            .getLong("id");
    return migrations.await(job, "COMPLETED");
  }

  private void change(TestSchool school, String sql) {
    stack.database().execute(sql.formatted(school.databaseName()));
  }
}
