package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.DatabaseServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A school of the first release, with data, comes to the present one by the job and works on. */
@WithErp
class EarlierReleaseIT {

  private static final String STAMPS = "created_at, created_by, updated_at, updated_by";
  private static final String NOW = "'2024-01-01', 'office', '2024-01-01', 'office'";

  private final TestStack stack;
  private final TestSchool school;
  private final Database database;
  private String token;

  EarlierReleaseIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
    this.database = stack.database();
  }

  @Test
  void itsDataArriveInTheNewTables() {
    goBackToTheFirstRelease();
    fill();

    Response accepted =
        Calls.expect(
            202,
            stack
                .calls()
                .admin(stack.superAdmin())
                .body(Map.of("schoolIds", List.of(school.id())))
                .post("migrations"));
    stack.platform().awaitStatus(accepted.jsonPath().getLong("id"), "COMPLETED");
    run("insert into user_roles select 1, id from roles where name = 'school_admin'");
    token = stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);

    assertThat(list("academic-years").getList("items.startsOn")).containsExactly("2019-09-01");
    assertThat(list("academic-years").getList("items.current")).containsExactly(true);
    assertThat(list("terms").getList("items.name")).containsExactly("Whole year");
    assertThat(list("terms").getList("items.startsOn")).containsExactly("2019-09-01");
    assertThat(list("grade-levels").getList("items.name"))
        .containsExactly("Kindergarten", "Grade 9", "Grade 10");
    assertThat(list("sections").getList("items.collect { it.gradeLevel + '/' + it.name }"))
        .containsExactly("Kindergarten/Sun", "Grade 9/A", "Grade 9/B", "Grade 10/A");
    assertThat(list("students?gradeLevel=Grade%209").getList("items.lastName"))
        .containsExactly("Nine");
    assertThat(
            list("course-sections")
                .getList(
                    "items.collect { it.teacherLastName + ' ' + it.course + ' ' + it.subject + ' '"
                        + " + it.gradeLevel + it.sectionName }"))
        .containsExactly("One Maths Maths Grade 9A");
    assertThat(list("teachers?subjectId=1").getList("items.lastName")).containsExactly("One");
    assertThat(list("teachers?sectionId=2").getList("items.lastName")).containsExactly("One");
    assertThat(Calls.expect(200, get("school")).jsonPath().getList("schoolDays"))
        .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  }

  /**
   * The tables of the first release, with nothing in them but the settings and the administrator.
   */
  private void goBackToTheFirstRelease() {
    String hash =
        database.value(
            "select password_hash from " + school.databaseName() + ".users where username = ?",
            school.adminUsername());
    List<String> tables = database.tables(school.databaseName());
    tables.forEach(table -> run("set foreign_key_checks = 0", "drop table " + table));
    DatabaseServer server = database.server();
    Flyway.configure(getClass().getClassLoader())
        .dataSource(server.url(school.databaseName()), server.user(), server.password())
        .locations("classpath:db/migration/school")
        .target("1")
        .load()
        .migrate();
    run(
        "insert into school_settings (id, name, locale, time_zone, currency, "
            + STAMPS
            + ") values (1, 'Old School', 'en-GB', 'Europe/Berlin', 'EUR', "
            + NOW
            + ")",
        "insert into users (id, username, first_name, last_name, password_hash, status, "
            + STAMPS
            + ") values (1, '"
            + school.adminUsername()
            + "', 'Ada', 'Head', '"
            + hash
            + "', 'ACTIVE', "
            + NOW
            + ")");
    database.execute(
        "update master_registry.schools set schema_version = '1' where id = " + school.id());
  }

  private void fill() {
    run(
        "insert into sections (id, grade_level, name, "
            + STAMPS
            + ") values (1, 'Grade 10', 'A', "
            + NOW
            + "), (2, 'Grade 9', 'A', "
            + NOW
            + "), (3, 'Grade 9', 'B', "
            + NOW
            + "), (4, 'Kindergarten', 'Sun', "
            + NOW
            + ")",
        "insert into teachers (id, employee_number, first_name, last_name, "
            + STAMPS
            + ") values (1, 'T1', 'Tess', 'One', "
            + NOW
            + ")",
        "insert into teaching_assignments (teacher_id, section_id, subject, "
            + STAMPS
            + ") values (1, 2, 'Maths', "
            + NOW
            + ")",
        "insert into students (id, admission_number, first_name, last_name, status, "
            + STAMPS
            + ") values (1, '1', 'Nia', 'Nine', 'ENROLLED', "
            + NOW
            + "), (2, '2', 'Tom', 'Ten', 'ENROLLED', "
            + NOW
            + ")",
        "insert into enrollments (student_id, section_id, entry_date, entry_reason, "
            + STAMPS
            + ") values (1, 2, '2019-09-01', 'Admitted', "
            + NOW
            + "), (2, 1, '2021-09-01', 'Admitted', "
            + NOW
            + ")");
  }

  private void run(String... sql) {
    String[] all = new String[sql.length + 1];
    all[0] = "use " + school.databaseName();
    System.arraycopy(sql, 0, all, 1, sql.length);
    database.execute(all);
  }

  private JsonPath list(String path) {
    return Calls.expect(200, get(path)).jsonPath();
  }

  private Response get(String path) {
    return stack.calls().school(school.id(), token).urlEncodingEnabled(false).get(path);
  }
}
