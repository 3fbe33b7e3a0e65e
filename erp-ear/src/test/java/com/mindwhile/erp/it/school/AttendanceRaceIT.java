package com.mindwhile.erp.it.school;

import static com.mindwhile.erp.it.school.AttendanceOffice.mark;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Teachers who mark at the same time lose nothing, and none is turned away. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceRaceIT {

  private static final String MONDAY = "2024-09-02";

  private final TestStack stack;
  private AttendanceOffice office;

  AttendanceRaceIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = AttendanceOffice.of(stack);
  }

  @Test
  void teachersWhoMarkAtTheSameTimeLoseNothing() throws InterruptedException {
    long section = office.section("Together");
    List<Long> students = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      students.add(office.enrolled(section, "Together" + i, "2020-09-01"));
    }

    List<Response> answers =
        Together.call(
            16,
            i ->
                office.hand(
                    section, MONDAY, List.of(mark(students.get(i), i % 2 == 0 ? "P" : "A"))));

    assertThat(answers.stream().map(Response::statusCode))
        .containsOnlyOnce(201)
        .allMatch(status -> status == 200 || status == 201);
    long id = answers.get(0).jsonPath().getLong("id");
    JsonPath register =
        Calls.expect(200, office.admin().get("attendance/registers/" + id)).jsonPath();
    assertThat(register.getList("marks.studentId", Long.class))
        .containsExactlyInAnyOrderElementsOf(students);
    assertThat(register.getList("marks.findAll { it.code == 'A' }")).hasSize(8);
    assertThat(office.history(id).getInt("total")).isEqualTo(16);
  }

  /** New registers are written side by side, and what two teachers say of one student is kept. */
  @Test
  void registersOfManySectionsAreMarkedAtTheSameTime() throws InterruptedException {
    List<Long> sections = new ArrayList<>();
    List<Long> students = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sections.add(office.section("Parallel " + i));
      students.add(office.enrolled(sections.get(i), "Parallel" + i, "2020-09-01"));
    }

    List<Response> answers =
        Together.call(
            24,
            i ->
                office.hand(
                    sections.get(i % 8),
                    "2024-10-0" + (i / 8 == 2 ? 2 : 1),
                    List.of(mark(students.get(i % 8), i / 8 == 0 ? "P" : "A"))));

    assertThat(answers.stream().map(Response::statusCode))
        .allMatch(status -> status == 200 || status == 201);
    for (int i = 0; i < 8; i++) {
      JsonPath both = office.history(answers.get(i).jsonPath().getLong("id"));
      assertThat(both.getInt("total")).isEqualTo(2);
      assertThat(both.getList("items.codeAfter")).containsExactlyInAnyOrder("P", "A");
      assertThat(both.<String>get("items[1].codeBefore"))
          .isEqualTo(both.getString("items[0].codeAfter"));
    }
  }

  /** Otherwise what is written last would be in a day that is locked. */
  @Test
  void aDayIsLockedOnceTheRegistersThatAreBeingWrittenAre() {
    long section = office.section("Writing");
    long student = office.enrolled(section, "Writing", "2020-09-01");
    CompletableFuture<Response> register;
    CompletableFuture<Response> lock;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute(
          "select id from `%s`.students where id = %d for update".formatted(database(), student));
      register = together(() -> office.hand(section, "2024-09-09", List.of(mark(student, "P"))));
      stack.database().awaitWaiting(1);
      lock = together(() -> office.admin().post("attendance/locks", days("2024-09-09")));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, register.join());
    Calls.expect(201, lock.join());
  }

  @Test
  void aRegisterWaitsForALockOfItsDayThatIsBeingMade() {
    long section = office.section("Locked");
    long student = office.enrolled(section, "Locked", "2020-09-01");
    CompletableFuture<Response> register;
    try (OpenTransaction other = stack.database().begin()) {
      other.execute(
          ("insert into `%s`.attendance_locks (starts_on, ends_on, created_at, created_by,"
                  + " updated_at, updated_by) values ('2024-09-16', '2024-09-16',"
                  + " utc_timestamp(6), 'test', utc_timestamp(6), 'test')")
              .formatted(database()));
      register = together(() -> office.hand(section, "2024-09-16", List.of(mark(student, "P"))));
      stack.database().awaitWaiting(1);
      other.commit();
    }

    AttendanceOffice.refused("The registers of that day are locked", register.join());
  }

  private String database() {
    return office.admin().school().databaseName();
  }

  private static Map<String, Object> days(String day) {
    return Map.of("startsOn", day, "endsOn", day);
  }

  private static CompletableFuture<Response> together(Supplier<Response> call) {
    return CompletableFuture.supplyAsync(call);
  }
}
