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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * A school of the first release, with data, comes to the present one by the job and works on, also
 * if a script broke half way before.
 */
@WithErp
class EarlierReleaseIT {

  private static final String STAMPS = "created_at, created_by, updated_at, updated_by";
  private static final String NOW = "'2024-01-01', 'office', '2024-01-01', 'office'";

  /** The scripts that run again whichever of their statements they broke after, by version. */
  private static final Map<String, String> REPEATED =
      inOrder(
          Map.of(
              "2", "V2__academic_structure.sql",
              "3", "V3__courses_and_timetable.sql",
              "4", "V4__admissions.sql",
              "5", "V5__attendance.sql",
              "11", "V11__audit_search.sql",
              "12", "V12__excuses_by_day.sql"));

  private static final String COLUMNS =
      "select concat_ws('|', table_name, column_name, column_type, is_nullable, column_key,"
          + " column_default, extra) from information_schema.columns where table_schema = ?"
          + " order by table_name, ordinal_position";

  private static final String KEYS =
      "select concat_ws('|', table_name, index_name, seq_in_index, column_name, non_unique)"
          + " from information_schema.statistics where table_schema = ?"
          + " order by table_name, index_name, seq_in_index";

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

    migrate();

    theDataArrived();
  }

  /** Each breaks after each of its statements in turn, and what it did to rows is taken back. */
  @Test
  void aScriptThatBrokeRunsAgain() throws Exception {
    goBackToTheFirstRelease();
    fill();
    for (Map.Entry<String, String> script : REPEATED.entrySet()) {
      flyway(Integer.parseInt(script.getKey()) - 1 + "?").migrate();
      breakAfterEachStatement(script.getValue());
      flyway(script.getKey()).migrate();
    }

    migrate();

    theDataArrived();
    String untroubled = stack.newSchool().databaseName();
    for (String schema : List.of(COLUMNS, KEYS)) {
      assertThat(database.column(schema, school.databaseName()))
          .containsExactlyElementsOf(database.column(schema, untroubled));
    }
  }

  private static Map<String, String> inOrder(Map<String, String> scripts) {
    Map<String, String> sorted = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    sorted.putAll(scripts);
    return sorted;
  }

  private void breakAfterEachStatement(String script) throws IOException, SQLException {
    List<String> statements = statements(script);
    DatabaseServer server = database.server();
    for (int done = 1; done <= statements.size(); done++) {
      try (Connection connection =
              server.connect(school.databaseName(), server.user(), server.password());
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        for (String sql : statements.subList(0, done)) {
          statement.execute(sql);
        }
        connection.rollback();
      }
    }
  }

  /** None of them has a semicolon at the end of a line but at its own. */
  private static List<String> statements(String script) throws IOException {
    try (InputStream file =
        EarlierReleaseIT.class.getResourceAsStream("/db/migration/school/" + script)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split(";\\s*\\n")).filter(sql -> !sql.isBlank()).toList();
    }
  }

  private void migrate() {
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
  }

  private void theDataArrived() {
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
    long subject = list("subjects").getLong("items[0].id");
    assertThat(list("teachers?subjectId=" + subject).getList("items.lastName"))
        .containsExactly("One");
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
    flyway("1").migrate();
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

  private Flyway flyway(String target) {
    DatabaseServer server = database.server();
    return Flyway.configure(getClass().getClassLoader())
        .dataSource(server.url(school.databaseName()), server.user(), server.password())
        .locations("classpath:db/migration/school")
        .placeholderReplacement(false)
        .target(target)
        .load();
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
