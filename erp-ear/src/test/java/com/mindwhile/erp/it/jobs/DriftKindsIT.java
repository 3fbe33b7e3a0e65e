package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Each kind of difference is found, though a school is first compared with what is kept of a fresh
 * one; and a fresh one is made only where that says too little.
 */
@WithErp
@OnMicroOnly
class DriftKindsIT {

  private static final String FRESH = "school_reference";

  private final TestStack stack;
  private final MigrationCalls migrations;

  DriftKindsIT(TestStack stack) {
    this.stack = stack;
    this.migrations = new MigrationCalls(stack);
  }

  @AfterEach
  void takeTheScriptsAway() {
    migrations.close();
  }

  /**
   * A change by hand, and how it is undone.
   *
   * @param found the words of what is said of it, none if it is not compared
   */
  private record Change(String made, String undone, String... found) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change(
              "create table strays (id int)", "drop table strays", "table strays is additional"),
          new Change(
              "create view strays as select id from students",
              "drop view strays",
              "table strays is additional"),
          new Change(
              "rename table job_files to strays",
              "rename table strays to job_files",
              "table job_files is missing",
              "table strays is additional"),
          new Change(
              "alter table students add column stray int null",
              "alter table students drop column stray",
              "column students.stray is additional"),
          new Change(
              "alter table sections modify name varchar(80) not null",
              "alter table sections modify name varchar(60) not null",
              "column sections.name is varchar(80) not null"),
          new Change(
              "alter table sections modify name varchar(60) null",
              "alter table sections modify name varchar(60) not null",
              "column sections.name is varchar(60) null"),
          new Change(
              "alter table sections alter column name set default 'A'",
              "alter table sections alter column name drop default",
              "column sections.name is varchar(60) not null default"),
          new Change(
              "alter table guardians drop index ix_guardians_phone",
              "alter table guardians add index ix_guardians_phone (deleted_at, phone)",
              "index guardians.ix_guardians_phone is missing"),
          new Change(
              "create index ix_stray on guardians (phone desc)",
              "drop index ix_stray on guardians",
              "index guardians.ix_stray is additional, which is btree on phone desc"),
          new Change(
              "create unique index ix_stray on guardians (id, phone(3))",
              "drop index ix_stray on guardians",
              "index guardians.ix_stray is additional, which is unique btree on id, phone(3)"),
          new Change(
              "alter table sections add column stray bigint null,"
                  + " add constraint fk_stray foreign key (stray) references guardians (id)"
                  + " on delete set null",
              "alter table sections drop foreign key fk_stray, drop column stray",
              "column sections.stray is additional",
              "index sections.fk_stray is additional",
              "foreign key sections.fk_stray is additional, which is stray to guardians.id"),
          new Change(
              "alter table sections add constraint ck_stray check (name <> 'stray')",
              "alter table sections drop constraint ck_stray"),
          new Change(
              "alter table sections modify name varchar(60) collate utf8mb4_bin not null",
              "alter table sections modify name varchar(60) not null"),
          new Change(
              "alter table sections comment = 'stray'", "alter table sections comment = ''"));

  @Test
  void eachKindOfDifferenceIsFound() {
    TestSchool school = stack.newSchool();
    assertThat(differences(school)).as("and a fresh one is kept").isEmpty();

    for (Change change : CHANGES) {
      execute(school, change.made());
      List<String> found = differences(school);
      execute(school, change.undone());

      assertThat(found).as(change.made()).hasSameSizeAs(change.found());
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i)).as(change.made()).startsWith(change.found()[i]);
      }
    }

    assertThat(differences(school)).as("all was undone").isEmpty();
  }

  @Test
  void aFreshSchoolIsMadeOnceAndGoneOnFrom() {
    List<TestSchool> schools = migrations.schools(2);
    differences(schools.get(0));

    assertThat(stack.database().statements(() -> differences(schools.get(1))))
        .as("the one that is kept is enough")
        .noneMatch(sql -> sql.contains(FRESH));

    execute(schools.get(1), "alter table students add column stray int null");
    migrations.script("V969__gone_on.sql", "alter table students add column gone_on int null;\n");
    List<String> statements = stack.database().statements(() -> migrate(schools.get(0)));
    assertThat(statements).anyMatch(sql -> sql.contains("create database `" + FRESH));
    assertThat(statements.stream().filter(sql -> sql.toLowerCase().startsWith("create table")))
        .as("the table the script mentions, and the history")
        .hasSize(2);

    assertThat(migrate(schools.get(1)).getString("schools[0].drift"))
        .isEqualTo("column students.stray is additional, which is int null");
  }

  private JsonPath migrate(TestSchool school) {
    return migrations.await(
        migrations.start(Map.of("schoolIds", List.of(school.id()))), "COMPLETED");
  }

  private List<String> differences(TestSchool school) {
    long job =
        Calls.expect(
                202, migrations.post("drift-checks", Map.of("schoolIds", List.of(school.id()))))
            .jsonPath()
            .getLong("id");
    String drift = migrations.await(job, "COMPLETED").getString("schools[0].drift");
    return drift == null ? List.of() : drift.lines().toList();
  }

  private void execute(TestSchool school, String sql) {
    stack.database().execute("use " + school.databaseName(), sql);
  }
}
