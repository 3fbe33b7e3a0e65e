package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports that wait for their turn, and such as are begun again. */
@WithErp
class ImportJobsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final List<String> PERMISSIONS =
      List.of("imports.run", "teachers.view", "teachers.create", "teachers.edit");

  private final TestStack stack;
  private final ImportOffice office;
  private final SchoolAdministrator admin;

  ImportJobsIT(TestStack stack) {
    this.stack = stack;
    office = ImportOffice.of(stack);
    admin = office.admin();
  }

  private void execute(String sql, Object... values) {
    stack.database().execute(sql.replace("$", admin.school().databaseName()).formatted(values));
  }

  private String status(long job) {
    return Calls.expect(200, admin.get("jobs/" + job)).path("status");
  }

  /** A school does two jobs at once; these two wait for a row that somebody holds. */
  @Test
  void aJobThatWaitsForItsTurnHasNotFailedHoweverLongItTakes() {
    long year = admin.academicYear("Always", "2020-01-01", "2099-12-31");
    admin.section(year, admin.gradeLevel("Grade 1", 1), "A");
    String file = "admissionNumber,firstName,lastName,section\nW-%1$d,Wim,Waits%1$d,A\n";
    try (OpenTransaction holder = stack.database().begin()) {
      holder.execute(
          "select * from %s.school_settings for update".formatted(admin.school().databaseName()));
      List<Long> working =
          Stream.of(1, 2).map(i -> office.begin("STUDENTS", false, file.formatted(i))).toList();
      working.forEach(
          id ->
              Poll.until(
                  PATIENCE, () -> status(office.get(id).getLong("jobId")), "STARTED"::equals));
      long id = office.begin("STUDENTS", false, file.formatted(3));
      long waiting = office.get(id).getLong("jobId");
      // as if it had waited for so long
      execute("update $.jobs set lease_until = '2020-01-01' where id = %d", waiting);
      assertThat(status(waiting)).isEqualTo("FAILED");

      assertThat(Poll.until(PATIENCE, () -> status(waiting), "STARTING"::equals))
          .isEqualTo("STARTING");

      holder.commit();
      office.assertOutcome(office.ended(id), 1, 0, 0, 0);
      working.forEach(each -> office.assertOutcome(office.ended(each), 1, 0, 0, 0));
    }
  }

  @Test
  void whoLostTheRightHasNoInterruptedImportGoOn() {
    String role =
        "roles/"
            + admin.create("roles", Map.of("name", "clerk", "permissions", granted(PERMISSIONS)));
    admin.create(
        "users",
        Map.of(
            "username",
            "clerk@people.example",
            "firstName",
            "Cleo",
            "lastName",
            "Clerk",
            "roles",
            List.of("clerk"),
            "password",
            TestSchool.PASSWORD));
    ImportOffice clerk = clerk();
    JsonPath tried =
        clerk.send(
            "TEACHERS", true, "employeeNumber,firstName,lastName\nL-1,Lou,Lost\nL-2,Lee,Lost\n");
    clerk.assertOutcome(tried, 2, 0, 0, 0);
    long job = interrupt(tried.getLong("id"));

    for (List<String> left : List.of(PERMISSIONS.subList(0, 2), PERMISSIONS.subList(1, 4))) {
      Calls.expect(200, admin.put(role, Map.of("name", "clerk", "permissions", granted(left))));
      JsonPath refused = restarted(clerk(), job);

      assertThat(refused.getString("status")).isEqualTo("FAILED");
      assertThat(refused.getString("error"))
          .isEqualTo("The caller may not make and change what the file is about");
      assertThat(office.total("teachers?q=Lost")).isZero();
    }

    Calls.expect(
        200, admin.put(role, Map.of("name", "clerk", "permissions", granted(PERMISSIONS))));
    assertThat(restarted(clerk(), job).getString("status")).isEqualTo("COMPLETED");
    assertThat(office.total("teachers?q=Lost")).isEqualTo(2);
  }

  private static List<Map<String, String>> granted(List<String> permissions) {
    return permissions.stream()
        .map(permission -> Map.of("permission", permission, "scope", "ALL"))
        .toList();
  }

  /** Signed in anew, with what the role permits now. */
  private ImportOffice clerk() {
    String token =
        stack.calls().signIn(admin.school().id(), "clerk@people.example", TestSchool.PASSWORD);
    return new ImportOffice(stack, new SchoolAdministrator(admin.calls(), admin.school(), token));
  }

  /** Leaves a dry run as an import whose node died before its first row; its job. */
  private long interrupt(long id) {
    long job =
        Long.parseLong(
            stack
                .database()
                .value(
                    "select job_id from %s.imports where id = ?"
                        .formatted(admin.school().databaseName()),
                    id));
    execute("update $.imports set dry_run = 0, created_rows = 0 where id = %d", id);
    execute("update $.import_rows set outcome = null where import_id = %d", id);
    execute(
        "update $.jobs set status = 'STARTED', done = 0, last_item = 0, ended_at = null,"
            + " lease_until = '2020-01-01' where id = %d",
        job);
    return job;
  }

  private static JsonPath restarted(ImportOffice clerk, long job) {
    Calls.expect(202, clerk.admin().post("jobs/" + job + "/restart", Map.of()));
    return Poll.until(
        PATIENCE,
        () -> Calls.expect(200, clerk.admin().get("jobs/" + job)).jsonPath(),
        it -> List.of("COMPLETED", "FAILED").contains(it.getString("status")));
  }
}
